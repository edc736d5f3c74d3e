/* stopwatch.c - runs a command once and tells what it took.
 *
 *     stopwatch COMMAND ARGUMENT...
 *
 * prints, on file descriptor 3, one line: seconds by the wall clock, seconds
 * of processor time, peak memory in MiB, and passes on the exit status. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + 1e-6 * (double)t.tv_usec;
}

int main(int argc, char **argv)
{
    struct rusage use;
    double began = now();
    int status;
    pid_t child = argc > 1 ? fork() : -1;

    if (child < 0)
        return 125;
    if (child == 0) {
        close(3);
        execvp(argv[1], argv + 1);
        perror(argv[1]);
        _exit(127);
    }
    if (waitpid(child, &status, 0) != child ||
        getrusage(RUSAGE_CHILDREN, &use) != 0)
        return 125;
    dprintf(3, "%.6f %.6f %.1f\n", now() - began,
            seconds(use.ru_utime) + seconds(use.ru_stime),
            (double)use.ru_maxrss / 1024);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 126;
}
