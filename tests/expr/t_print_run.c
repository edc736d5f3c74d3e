/* Printed C and Python are compiled and run, and agree with zf_expr_value. */
#include <unistd.h>

#include "print_test.h"

enum {
    N_EXPRESSIONS = 300
};

typedef struct batch {
    zf_expr_pool *pool;
    zf_buf program;
    const char *before, *after; /* around each expression */
    double complex want[N_EXPRESSIONS];
    double tolerance[N_EXPRESSIONS];
    size_t n;
} batch;

static void batch_open(batch *b)
{
    memset(b, 0, sizeof(*b));
    zf_buf_init(&b->program, 0);
    ZF_CHECK(zf_expr_pool_new(&b->pool, NULL, 0, NULL) == ZF_OK);
}

static void batch_close(batch *b)
{
    zf_buf_clear(&b->program);
    zf_expr_pool_free(b->pool);
}

/* Adds n random expressions of which the value is a moderate number. */
static void batch_fill(batch *b, print_random *r, size_t n, int depth,
                       zf_language language, double tolerance)
{
    zf_buf text;

    zf_buf_init(&text, 0);
    r->pool = b->pool;
    for (size_t end = b->n + n; b->n < end;) {
        zf_expr e = print_expression(r, depth);
        double complex v;
        zf_status st;

        if (!e || zf_expr_value(&v, e, print_value, NULL, NULL) != ZF_OK ||
            !isfinite(creal(v)) || !isfinite(cimag(v)) || cabs(v) > 1e100 ||
            (!r->not_real && cimag(v) != 0))
            continue;
        zf_buf_clear(&text);
        st = zf_expr_print(&text, e, language, NULL, NULL, NULL);
        if (st == ZF_EDOMAIN && language == ZF_LANGUAGE_PYTHON)
            continue; /* sign, atan2 */
        ZF_CHECK(st == ZF_OK);
        zf_buf_printf(&b->program, "%s%s%s", b->before, zf_buf_text(&text),
                      b->after);
        b->tolerance[b->n] = tolerance;
        b->want[b->n++] = v;
    }
    zf_buf_clear(&text);
}

static void add_names(batch *b, const char *before, const char *after)
{
    for (int k = 0; k < PRINT_LEAVES; k++)
        zf_buf_printf(&b->program, "%s%s = %.17g%s\n", before, print_real[k],
                      print_value_of(print_real[k]), after);
}

/* Runs `command`, in which %s is the folder with the program in `file`, and
 * compares the numbers it prints. */
static void batch_run(const batch *b, const char *file, const char *format)
{
    char folder[] = "/tmp/zforge-print-XXXXXX";
    char path[128], command[512];
    FILE *out;

    ZF_CHECK(mkdtemp(folder) != NULL);
    snprintf(path, sizeof(path), "%s/%s", folder, file);
    ZF_CHECK(zf_file_write(path, zf_buf_text(&b->program), b->program.len,
                           NULL) == ZF_OK);
    snprintf(command, sizeof(command), "cd %s && %s", folder, format);
    out = popen(command, "r");
    ZF_CHECK(out != NULL);
    for (size_t k = 0; k < b->n; k++) {
        double re, im;

        if (fscanf(out, "%lf %lf", &re, &im) != 2)
            ZF_FAIL("number %zu of %s is missing\n", k, file);
        if (!(cabs((re + im * I) - b->want[k]) <=
              b->tolerance[k] * (1 + cabs(b->want[k]))))
            ZF_FAIL("number %zu of %s/%s: got %.17g %+.17g i, want %.17g "
                    "%+.17g i\n",
                    k, folder, file, re, im, creal(b->want[k]),
                    cimag(b->want[k]));
    }
    ZF_CHECK(pclose(out) == 0);
    snprintf(command, sizeof(command), "rm -r %s", folder);
    ZF_CHECK(system(command) == 0);
}

ZF_TEST(c_is_compiled)
{
    static batch b;
    print_random positive = {.rng = zf_test_seed(), .positive = 1};
    print_random any = {.rng = zf_test_seed() + 1};

    batch_open(&b);
    b.before = "    printf(\"%.17g 0\\n\", (double)(";
    b.after = "));\n";
    zf_buf_puts(&b.program, "#include <math.h>\n#include <stdio.h>\n\n"
                            "int main(void)\n{\n");
    add_names(&b, "    const double ", ";");
    zf_buf_puts(&b.program, "    (void)x;\n    (void)y;\n    (void)z;\n"
                            "    (void)g1;\n");
    batch_fill(&b, &positive, N_EXPRESSIONS / 2, 4, ZF_LANGUAGE_C, 1e-12);
    batch_fill(&b, &any, N_EXPRESSIONS / 2, 3, ZF_LANGUAGE_C, 1e-9);
    zf_buf_puts(&b.program, "    return 0;\n}\n");
    batch_run(&b, "t.c",
              "cc -std=c11 -Wall -Wextra -pedantic-errors -Werror "
              "-Wno-overflow -O0 -o t t.c -lm && ./t");
    batch_close(&b);
}

ZF_TEST(python_is_run)
{
    static batch b;
    print_random positive = {.rng = zf_test_seed() + 2, .positive = 1};
    print_random whole = {.rng = zf_test_seed() + 3, .not_real = 1};

    if (system("python3 -c 'import cmath' 2>/dev/null") != 0)
        skip();
    batch_open(&b);
    b.before = "p(lambda: ";
    b.after = ")\n";
    zf_buf_puts(&b.program, "import cmath\n"
                            "def complexconjugate(x): return x.conjugate()\n"
                            "def re(x): return complex(x).real\n"
                            "def im(x): return complex(x).imag\n"
                            "def p(f):\n"
                            "    v = complex(f())\n"
                            "    print('%.17g %.17g' % (v.real, v.imag))\n");
    add_names(&b, "", "");
    for (int k = 0; k < 2; k++) {
        double complex v;

        ZF_CHECK(print_value(&v, print_complex[k], NULL, NULL) == ZF_OK);
        zf_buf_printf(&b.program, "%s = complex(%.17g, %.17g)\n",
                      print_complex[k], creal(v), cimag(v));
    }
    batch_fill(&b, &positive, N_EXPRESSIONS / 2, 4, ZF_LANGUAGE_PYTHON, 1e-12);
    batch_fill(&b, &whole, N_EXPRESSIONS / 2, 3, ZF_LANGUAGE_PYTHON, 1e-9);
    batch_run(&b, "t.py", "python3 t.py");
    batch_close(&b);
}

ZF_TEST_MAIN(ZF_CASE(c_is_compiled), ZF_CASE(python_is_run))
