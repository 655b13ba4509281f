"""What a function may raise, read from the sources: the calls that lead from it, and the codes on the way."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.conftest import REPO

PACKAGES = ("app", "auth", "resolvers", "transport")
Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef | ast.expr


@dataclass
class Module:
    """The names of a module: what it defines, and where the others come from."""

    name: str
    definitions: dict[str, Definition] = field(default_factory=dict[str, Definition])
    imports: dict[str, tuple[str, str | None]] = field(default_factory=dict[str, tuple[str, str | None]])
    """A name's module, and its name there; None where the name is the module itself."""


@dataclass(frozen=True)
class Place:
    """A definition: `path` is its name in the module, with its class before a dot."""

    module: str
    path: str

    def __str__(self) -> str:
        return f"{self.module}.{self.path}"


_GAME = (Place("auth.callers", "StudioOrStaff.game"),)
METHODS = {"studio.game": _GAME, "studio_or_staff.game": _GAME}
"""Methods that are called in modules which do not name their class, as they are called there."""


class Sources:
    """The project's modules, and the definitions that each definition names."""

    def __init__(self) -> None:
        self.modules = {module.name: module for module in _modules()}
        self._named: dict[Place, tuple[Place, ...]] = {}

    def methods(self, module: str, name: str) -> Iterator[Place]:
        """The methods of this name, of the classes that the module defines or imports.

        Which class an object has is not known here: those of other classes are in `METHODS`.
        """
        known = self.modules[module]
        for class_name in (*known.definitions, *known.imports):
            for place in self._resolve(module, class_name):
                method = Place(place.module, f"{place.path}.{name}")
                if isinstance(self.definition(place), ast.ClassDef) and self.definition(method) is not None:
                    yield method

    def definition(self, place: Place) -> Definition | None:
        owner, _, name = place.path.rpartition(".")
        definitions = self.modules[place.module].definitions
        if not owner:
            return definitions.get(name)
        found = definitions[owner]
        body = found.body if isinstance(found, ast.ClassDef) else []
        return next((node for node in body if isinstance(node, Function) and node.name == name), None)

    def named_by(self, place: Place) -> tuple[Place, ...]:
        """The definitions that one names, in whatever way: it may call them."""
        if place not in self._named:
            self._named[place] = tuple(dict.fromkeys(self._names(place)))
        return self._named[place]

    def _names(self, place: Place) -> Iterator[Place]:
        node = self.definition(place)
        if node is None:
            return
        if isinstance(node, ast.ClassDef):
            # To name a class is to make one: its other methods are called by their names.
            yield from (Place(place.module, f"{node.name}.{name}") for name in ("__init__", "__post_init__"))
            return
        local = _locals(node)
        for part in _body(node):
            if isinstance(part, ast.Name) and part.id not in local:
                yield from self._resolve(place.module, part.id)
            elif isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute):
                yield from METHODS.get(ast.unparse(part.func), ())
            elif isinstance(part, ast.Attribute):
                of = part.value
                module = self._module(place.module, of.id) if isinstance(of, ast.Name) else None
                if module is not None and isinstance(of, ast.Name) and of.id not in local:
                    yield from self._resolve(module, part.attr)
                else:
                    yield from self.methods(place.module, part.attr)

    def _resolve(self, module: str, name: str) -> Iterator[Place]:
        found = self.modules[module]
        if name in found.definitions:
            yield Place(module, name)
        elif name in found.imports:
            source, original = found.imports[name]
            if original is not None and source in self.modules:
                yield from self._resolve(source, original)

    def _module(self, module: str, name: str) -> str | None:
        """The module that a name of a module stands for."""
        source, original = self.modules[module].imports.get(name, (None, None))
        if source is None:
            return None
        full = source if original is None else f"{source}.{original}"
        return full if full in self.modules else None


def _modules() -> Iterator[Module]:
    for package in PACKAGES:
        for path in sorted((REPO / package).rglob("*.py")):
            parts = path.relative_to(REPO).with_suffix("").parts
            module = Module(".".join(parts).removesuffix(".__init__"))
            for node in ast.parse(path.read_text()).body:
                _read(module, node)
            yield module


def _read(module: Module, node: ast.stmt) -> None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        module.definitions[node.name] = node
    elif isinstance(node, ast.ImportFrom) and node.module is not None:
        for name in node.names:
            module.imports[name.asname or name.name] = (node.module, name.name)
    elif isinstance(node, ast.Import):
        for name in node.names:
            module.imports[name.asname or name.name] = (name.name, None)
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            if isinstance(target, ast.Name):
                module.definitions[target.id] = node.value


def _body(node: Definition) -> Iterator[ast.AST]:
    """What a function does: without its decorators and annotations, which are not called with it."""
    parts = (
        [*node.body, *node.args.defaults, *node.args.kw_defaults] if isinstance(node, Function) else [node]
    )
    for part in parts:
        if part is not None:
            yield from ast.walk(part)


def _locals(node: Definition) -> set[str]:
    """The names that are a function's own: they are no names of its module."""
    own = {part.arg for part in ast.walk(node) if isinstance(part, ast.arg)}
    return own | {
        part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
    }
