#!/usr/bin/env python3
"""The fit of fit_gsl.c from Python, with ctypes and nothing else.

    cmake -S generated -B build-models && cmake --build build-models
    python3 examples/fit.py build-models/libzforge_models.so MODEL MODEL

Values and derivatives come from the C modules; the minimum is found by
Newton steps with a numerical Hessian of analytic gradients, damped until they
lead downhill.
"""
import ctypes
import sys

FITTED = ("g_X", "theta_sb")
UNIT = (0.1, 0.01)


def open_library(path):
    """The functions of zforge_registry.h that are used here."""
    lib = ctypes.CDLL(path)
    text, number, integer = ctypes.c_char_p, ctypes.c_double, ctypes.c_int
    model, mask = ctypes.c_void_p, ctypes.c_uint64
    doubles = ctypes.POINTER(ctypes.c_double)
    for name, result, arguments in (
        ("zforge_model_find", model, [text]),
        ("zforge_model_has_numbers", integer, [model]),
        ("zforge_parameter_count", integer, [model]),
        ("zforge_parameter_find", integer, [model, text]),
        ("zforge_parameter_value", number, [model, integer]),
        ("zforge_value_count", integer, [model]),
        ("zforge_observable_find", integer, [model, text]),
        ("zforge_observable_first", integer, [model, integer]),
        ("zforge_observable_mask", mask, [model, integer]),
        ("zforge_observable_measured", number, [model, integer]),
        ("zforge_context_size", ctypes.c_size_t, [model]),
        ("zforge_prepare", integer, [model, ctypes.c_void_p, doubles]),
        ("zforge_observables", integer,
         [model, doubles, ctypes.c_void_p, doubles, mask]),
        ("zforge_gradient", integer,
         [model, doubles, ctypes.c_void_p, doubles, mask]),
    ):
        function = getattr(lib, name)
        function.restype = result
        function.argtypes = arguments
    return lib


class Fit:
    """One model, its context, and the function to be made small."""

    def __init__(self, lib, name):
        self.lib = lib
        self.model = lib.zforge_model_find(name.encode())
        if not self.model or not lib.zforge_model_has_numbers(self.model):
            raise SystemExit(f"no model {name} with numbers")
        self.n = lib.zforge_parameter_count(self.model)
        n_values = lib.zforge_value_count(self.model)
        # The context is doubles only, and is never looked into.
        self.context = ctypes.create_string_buffer(
            lib.zforge_context_size(self.model) + 8)
        self.aligned = ctypes.addressof(self.context) + 7 & ~7
        self.point = (ctypes.c_double * self.n)(
            *(lib.zforge_parameter_value(self.model, k)
              for k in range(self.n)))
        self.value = (ctypes.c_double * n_values)()
        self.gradient = (ctypes.c_double * (n_values * self.n))()
        self.point[self.parameter("M_Zp")] = 3000.0
        self.fitted = [self.parameter(name) for name in FITTED]
        self.mask = 0
        self.chi2 = self.place("fit_all_chi2")
        self.mixing = self.place("DeltaM_s")
        self.measured = lib.zforge_observable_measured(
            self.model, lib.zforge_observable_find(self.model, b"DeltaM_s"))
        self.uncertainty = 0.06 * self.measured
        if lib.zforge_prepare(self.model, self.aligned, None) != 0:
            raise SystemExit("cannot prepare a context")

    def parameter(self, name):
        k = self.lib.zforge_parameter_find(self.model, name.encode())
        if k < 0:
            raise SystemExit(f"the model has no parameter {name}")
        return k

    def place(self, name):
        k = self.lib.zforge_observable_find(self.model, name.encode())
        if k < 0:
            raise SystemExit(f"the model has no observable {name}")
        self.mask |= self.lib.zforge_observable_mask(self.model, k)
        return self.lib.zforge_observable_first(self.model, k)

    def __call__(self, x):
        """F and its gradient; None where a point is not physical."""
        for k, xk, unit in zip(self.fitted, x, UNIT):
            self.point[k] = unit * xk
        arguments = (self.aligned, self.point, self.mask)
        if (self.lib.zforge_observables(self.model, self.value, *arguments)
                or self.lib.zforge_gradient(self.model, self.gradient,
                                            *arguments)):
            return None
        pull = (self.value[self.mixing] - self.measured) / self.uncertainty
        gradient = [
            unit * (self.gradient[self.chi2 * self.n + k]
                    + 2 * pull / self.uncertainty
                    * self.gradient[self.mixing * self.n + k])
            for k, unit in zip(self.fitted, UNIT)]
        return self.value[self.chi2] + pull * pull, gradient


def newton_step(fit, x, gradient):
    """Minus the inverse Hessian times the gradient, or minus the gradient
    where the function is not convex."""
    h = 1e-5
    up = fit([x[0] + h, x[1]])[1]
    down = fit([x[0] - h, x[1]])[1]
    right = fit([x[0], x[1] + h])[1]
    left = fit([x[0], x[1] - h])[1]
    a = (up[0] - down[0]) / (2 * h)
    b = (right[0] - left[0] + up[1] - down[1]) / (4 * h)
    c = (right[1] - left[1]) / (2 * h)
    det = a * c - b * b
    if a <= 0 or det <= 0:
        size = max(map(abs, gradient)) or 1.0
        return [-0.1 * g / size for g in gradient]
    return [(b * gradient[1] - c * gradient[0]) / det,
            (b * gradient[0] - a * gradient[1]) / det]


def minimise(fit):
    x = [2.0, -1.0]
    best, gradient = fit(x)
    for _ in range(200):
        step = newton_step(fit, x, gradient)
        damping = 1.0
        while damping > 1e-12:
            there = [xk + damping * sk for xk, sk in zip(x, step)]
            found = fit(there)
            if found and found[0] < best:
                break
            damping /= 2
        else:
            break
        x, (best, gradient) = there, found
        if max(map(abs, gradient)) < 1e-10:
            break
    fit(x)
    return best


def main():
    lib = open_library(sys.argv[1])
    for name in sys.argv[2:]:
        fit = Fit(lib, name)
        best = minimise(fit)
        values = " ".join(f"{n} {fit.point[k]:.9g}"
                          for n, k in zip(FITTED, fit.fitted))
        print(f"{name} {values} F {best:.9g} "
              f"DeltaM_s {fit.value[fit.mixing]:.9g}")


if __name__ == "__main__":
    main()
