"""The classes of a UFO package: what a model is made of."""


def python_name(name):
    """The name as an identifier: e- is e__minus__, t~ is t__tilde__."""
    for sign, word in (('+', 'plus'), ('-', 'minus'), ('~', 'tilde'),
                       ('@', 'at'), ('!', 'exclam'), ('?', 'quest'),
                       ('*', 'star')):
        name = name.replace(sign, '__%s__' % word)
    return name


class Base(object):
    """What all have in common: a list of all, get and set by name."""
    required = ()

    def __init__(self, *args, **options):
        if len(args) > len(self.required):
            raise TypeError('too many arguments')
        for name, value in zip(self.required, args):
            setattr(self, name, value)
        for name, value in options.items():
            setattr(self, name, value)
        for name in self.required:
            if not hasattr(self, name):
                raise TypeError('%s needs %s' % (type(self).__name__, name))

    def get(self, name):
        return getattr(self, name)

    def set(self, name, value):
        setattr(self, name, value)

    def get_all(self):
        return self.__dict__

    def nice_string(self):
        return '\n'.join('%s \t: %s' % item for item in
                         sorted(self.__dict__.items()))

    def __str__(self):
        return self.name

    def __repr__(self):
        return python_name(self.name)


all_particles = []


class Particle(Base):
    required = ('pdg_code', 'name', 'antiname', 'spin', 'color', 'mass',
                'width', 'texname', 'antitexname', 'charge')
    # Attributes that are no quantum numbers: the antiparticle keeps them.
    other = required + ('line', 'propagating', 'goldstoneboson', 'propagator',
                        'counterterm', 'selfconjugate', 'partial_widths')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for name, value in (('propagating', True), ('goldstoneboson', False)):
            if not hasattr(self, name):
                setattr(self, name, value)
        if not hasattr(self, 'line'):
            self.line = self.find_line_type()
        self.selfconjugate = self.name == self.antiname
        all_particles.append(self)

    def find_line_type(self):
        if self.spin == 1:
            return 'dashed'
        if self.spin == 2:
            return 'straight' if self.name != self.antiname else 'swavy'
        return 'curly' if self.color == 8 else 'wavy'

    def anti(self):
        if self.selfconjugate:
            raise ValueError('%s is its own antiparticle' % self.name)
        numbers = {name: -value for name, value in self.__dict__.items()
                   if name not in self.other}
        color = self.color if self.color in (1, 8) else -self.color
        return Particle(-self.pdg_code, self.antiname, self.name, self.spin,
                        color, self.mass, self.width, self.antitexname,
                        self.texname, -self.charge, line=self.line,
                        propagating=self.propagating,
                        goldstoneboson=self.goldstoneboson, **numbers)


all_parameters = []


class Parameter(Base):
    required = ('name', 'nature', 'type', 'value', 'texname')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if self.nature == 'external' and not (hasattr(self, 'lhablock') and
                                              hasattr(self, 'lhacode')):
            raise TypeError('%s needs lhablock and lhacode' % self.name)
        all_parameters.append(self)


all_vertices = []


class Vertex(Base):
    required = ('name', 'particles', 'color', 'lorentz', 'couplings')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        all_vertices.append(self)


all_couplings = []


class Coupling(Base):
    required = ('name', 'value', 'order')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        all_couplings.append(self)

    def pole(self, order):
        """Coefficient of eps^-order; a tree-level coupling is all finite."""
        return self.value if order == 0 else 'ZERO'


all_lorentz = []


class Lorentz(Base):
    required = ('name', 'spins', 'structure')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        all_lorentz.append(self)


all_functions = []


class Function(Base):
    required = ('name', 'arguments', 'expr')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        all_functions.append(self)

    def __call__(self, *values):
        import cmath
        return eval(self.expr, dict(cmath=cmath),
                    dict(zip(self.arguments, values)))


all_orders = []


class CouplingOrder(Base):
    required = ('name', 'expansion_order', 'hierarchy')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if not hasattr(self, 'perturbative_expansion'):
            self.perturbative_expansion = 0
        all_orders.append(self)


all_decays = []


class Decay(Base):
    required = ('particle', 'partial_widths')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.particle.partial_widths = self.partial_widths
        all_decays.append(self)


all_running_elements = []


class Running(Base):
    """d p/d ln(mu) = value times the other factors, p the first of each list
    of run_objects."""
    required = ('name', 'run_objects', 'value')

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        all_running_elements.append(self)
