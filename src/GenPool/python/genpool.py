"""The pools of a library that GenPool exported, for NumPy.

    import genpool

    pools = genpool.load("libpools.so")
    layer = pools.Pool()                         # the C# type Pool; pools["My.Net.Pool"] where two end alike
    y = layer.run(x)                             # training: keeps what backprop needs
    dx = layer.backprop(dy)                      # may be called more than once
    y = layer.run(x, is_training=False, out=y)   # inference, into an array of yours

An array is anything with NumPy's interface, Python's buffer or DLPack: a NumPy array, a memoryview, a torch tensor on the CPU.
One without gaps is read in place, any other is copied first; so is the way back into `out`. Nothing is converted: a wrong dtype is
a TypeError, a wrong shape a ValueError. The interpreter's lock is released while the library works. A layer is for one thread
at a time, since it remembers its last training run; any number of layers may work at once.
"""

import ctypes
import json
import os

import numpy as np

__all__ = ["load", "Library", "Layer", "MaxPool", "AveragePool", "LpPool"]

_ABI = 1
_FAULTS = {1: ValueError, 2: ValueError, 3: MemoryError}


def load(path):
    """Loads a library; its layers are its attributes."""
    return Library(path)


class Library:
    """A loaded library. `threads` is for layers that say nothing of their own: the most threads, None for as many as help."""

    def __init__(self, path, threads=None):
        path = os.fspath(path)
        self._dll = ctypes.CDLL(os.path.abspath(path) if os.path.exists(path) else path)
        self.path = path
        self.threads = threads
        self._process = os.getpid()
        description = json.loads(self._text("genpool_describe"))
        if description["abi"] != _ABI:
            raise ValueError(f"{path} speaks version {description['abi']} of the interface; this genpool.py speaks {_ABI}. Take the one beside the library.")
        self.layers = {layer["name"]: _layer_class(self, layer) for layer in description["layers"]}

    def __getitem__(self, name):
        """The layer of a full name, such as "My.Net.Pool"."""
        return self.layers[name]

    def __getattr__(self, name):
        layers = self.__dict__.get("layers", {})  # none yet while the library loads
        alike = [name] if name in layers else [full for full in layers if full.split(".")[-1] == name]
        if len(alike) == 1:
            return layers[alike[0]]
        raise AttributeError(f"{name} could be any of {', '.join(alike)}." if alike else f"The library has no layer {name}.")

    def __dir__(self):
        return [*super().__dir__(), *(full.split(".")[-1] for full in self.layers)]

    def __repr__(self):
        return f"<genpool library {self.path}: {', '.join(self.layers)}>"

    def last_error(self):
        """What the last failed call of this thread said."""
        return self._text("genpool_last_error")

    def _text(self, symbol):
        try:
            function = getattr(self._dll, symbol)
        except AttributeError:
            raise ValueError(f"{self.path} is no library that GenPool exported.") from None
        function.restype = ctypes.c_char_p
        return function().decode()


class Layer:
    """A pool. `threads` is the most threads it uses; None leaves that to the library, which uses as many as help."""

    # What the library says of the layer: set in the class of each.
    name = kind = windows = rank = dtype = layout = parameters = None
    _library = _functions = None

    def __init__(self, threads=None):
        self.threads = threads
        self._extents = None  # of the last training run's input

    def run(self, x, is_training=True, out=None):
        """Pools x; returns the output, or out with the output in it. A training run keeps what backprop needs."""
        x = self._read(x, "x")
        self._require_rank(x.shape)
        extents = self._to_extents(x.shape)
        y = _Target(out, "out", self.output_shape(x.shape), self.dtype)
        if is_training:
            self._train(x, y.array, extents)
            self._extents = extents
        else:
            self._call("forward", (x, y.array), extents, self._threads())
        return y.finish()

    def backprop(self, dA, out=None):
        """The gradient of the last training run's input, from the gradient dA of its output."""
        extents = self._trained()
        dA = self._read(dA, "dA", self._to_shape(self._output_extents(extents)))
        dx = _Target(out, "out", self._to_shape(extents), self.dtype)
        self._call("backward", (*self._saved(dA), dx.array), extents, self._threads())
        return dx.finish()

    def output_shape(self, shape):
        """The shape of the output for the shape of an input, both in the layer's order."""
        self._require_rank(shape)
        return self._to_shape(self._output_extents(self._to_extents(shape)))

    def __repr__(self):
        parameters = ", ".join(f"{name} {value}" for name, value in self.parameters.items())
        return f"<{self.name}: {self.kind}, {self.windows} windows in {self.rank}D, {self.dtype}, {self.layout}, {parameters}>"

    def _train(self, x, y, extents):
        """Pools for training."""
        raise NotImplementedError

    def _saved(self, dA):
        """What the backward function reads."""
        raise NotImplementedError

    def _read(self, value, name, shape=None):
        """An array of the layer's type that lies without gaps."""
        array = _as_array(value, name)
        _require(array, name, shape, self.dtype)
        return np.require(array, None, "CA")

    def _trained(self):
        if self._extents is None:
            raise RuntimeError("There is no training run to go back through: run(x, is_training=True) comes first.")
        return self._extents

    def _require_rank(self, shape):
        if len(shape) != self.rank + 2:
            order = "batch, axes, channels" if self.layout == "channels_last" else "batch, channels, axes"
            raise ValueError(f"{self.name} pools arrays of {self.rank + 2} axes ({order}); the shape {tuple(shape)} has {len(shape)}.")

    # The library takes batch, channels, axes, whatever the order in memory.
    def _to_extents(self, shape):
        return (shape[0], shape[-1], *shape[1:-1]) if self.layout == "channels_last" else tuple(shape)

    def _to_shape(self, extents):
        return (extents[0], *extents[2:], extents[1]) if self.layout == "channels_last" else tuple(extents)

    def _output_extents(self, extents):
        result = (ctypes.c_int64 * len(extents))()
        self._call("output_shape", (), extents, result)
        return tuple(result)

    def _threads(self):
        if os.getpid() != self._library._process:
            return 1  # a forked process has none of the threads that the library would wait for
        threads = self._library.threads if self.threads is None else self.threads
        return 0 if threads is None else threads

    def _call(self, function, arrays, extents, *last):
        memory = (part for array in arrays for part in (array.ctypes.data, array.size))
        status = self._functions[function](*memory, (ctypes.c_int64 * len(extents))(*extents), *last)
        if status:
            raise _FAULTS.get(status, RuntimeError)(self._library.last_error())


class MaxPool(Layer):
    """The largest element of each window. A training run keeps the mask, a byte an output as a rule."""

    def __init__(self, threads=None):
        super().__init__(threads)
        self._mask = np.empty(0, np.uint8)

    @property
    def mask(self):
        """The mask of the last training run, opaque bytes; not to be written."""
        self._trained()
        mask = self._mask.view()
        mask.flags.writeable = False
        return mask

    def indices(self):
        """For each output of the last training run the offset of its maximum in the plane, -1 for none."""
        extents = self._trained()
        indices = np.empty(self._to_shape(self._output_extents(extents)), np.int64)
        self._call("indices", (self._mask, indices), extents)
        return indices

    def unpool(self, values, out=None):
        """Each value where the last training run found the maximum, 0 elsewhere."""
        extents = self._trained()
        values = self._read(values, "values", self._to_shape(self._output_extents(extents)))
        output = _Target(out, "out", self._to_shape(extents), self.dtype)
        self._call("unpool", (values, self._mask, output.array), extents)
        return output.finish()

    def _train(self, x, y, extents):
        size = ctypes.c_int64()
        self._call("mask_bytes", (), extents, ctypes.byref(size))
        mask = _reuse(self._mask, size.value, np.uint8)
        self._call("forward_with_mask", (x, y, mask), extents, self._threads())
        self._mask = mask

    def _saved(self, dA):
        return dA, self._mask


class AveragePool(Layer):
    """The mean of each window."""

    def _train(self, x, y, extents):
        self._call("forward", (x, y), extents, self._threads())

    def _saved(self, dA):
        return (dA,)


class LpPool(Layer):
    """The p-norm of each window. A training run keeps copies of its input and output, which the caller may overwrite."""

    def __init__(self, threads=None):
        super().__init__(threads)
        self._x = self._y = np.empty(0, self.dtype)

    def _train(self, x, y, extents):
        self._call("forward", (x, y), extents, self._threads())
        self._x, self._y = _reuse(self._x, x.size, self.dtype), _reuse(self._y, y.size, self.dtype)
        self._x[:], self._y[:] = x.ravel(), y.ravel()

    def _saved(self, dA):
        return self._x, self._y, dA


class _Target:
    """Where a result goes: a new array, the caller's if the library can write there, or else a new one to be copied to it."""

    def __init__(self, out, name, shape, dtype):
        self._out = out
        self._view = None
        if out is None:
            self.array = np.empty(shape, dtype)
            return
        view = _as_array(out, name)
        _require(view, name, shape, dtype)
        if not view.flags.writeable:
            raise ValueError(f"{name} is read-only.")
        if view.flags.c_contiguous and view.flags.aligned:
            self.array = view
        else:
            self.array, self._view = np.empty(shape, dtype), view

    def finish(self):
        """What the caller gets."""
        if self._view is not None:
            self._view[...] = self.array
        return self.array if self._out is None else self._out


def _as_array(value, name):
    """The same memory as a NumPy array."""
    if isinstance(value, np.ndarray):
        return value
    if hasattr(value, "__array_interface__"):
        return np.asarray(value)
    try:
        return np.asarray(memoryview(value))
    except TypeError:
        pass
    if hasattr(value, "__dlpack__"):
        try:
            return np.from_dlpack(value)
        except (BufferError, RuntimeError) as error:
            raise TypeError(f"{name} cannot be read as an array: {error}") from error
    raise TypeError(f"{name} must be an array, a buffer or a DLPack tensor; it is {type(value).__name__}.")


def _require(array, name, shape, dtype):
    if array.dtype != dtype:
        raise TypeError(f"{name} must be {dtype}; it is {array.dtype}.")
    if shape is not None and array.shape != tuple(shape):
        raise ValueError(f"{name} must have the shape {tuple(shape)}; it has {array.shape}.")


def _reuse(array, size, dtype):
    return array if array.size == size else np.empty(size, dtype)


_KINDS = {"max": MaxPool, "average": AveragePool, "lp": LpPool}

# How many arrays a function takes, and what comes after the shape.
_ARRAYS = {"output_shape": 0, "mask_bytes": 0, "forward": 2, "forward_with_mask": 3, "indices": 2, "unpool": 3}
_BACKWARD_ARRAYS = {"max": 3, "average": 2, "lp": 4}
_LAST = {"output_shape": [ctypes.POINTER(ctypes.c_int64)], "mask_bytes": [ctypes.POINTER(ctypes.c_int64)], "indices": [], "unpool": []}


def _layer_class(library, layer):
    """The class of one layer, bound to its functions."""
    functions = {}
    for name in layer["functions"]:
        arrays = _BACKWARD_ARRAYS[layer["kind"]] if name == "backward" else _ARRAYS.get(name)
        if arrays is None:
            continue  # of a newer library
        function = getattr(library._dll, f"{layer['symbol']}_{name}")
        function.argtypes = [
            *([ctypes.c_void_p, ctypes.c_int64] * arrays),
            ctypes.POINTER(ctypes.c_int64),
            *_LAST.get(name, [ctypes.c_int32]),
        ]
        function.restype = ctypes.c_int32
        functions[name] = function
    members = {
        "name": layer["name"],
        "kind": layer["kind"],
        "windows": layer["windows"],
        "rank": layer["rank"],
        "dtype": np.dtype(layer["element"]),
        "layout": layer["layout"],
        "parameters": layer["parameters"],
        "_library": library,
        "_functions": functions,
    }
    return type(layer["name"].split(".")[-1], (_KINDS[layer["kind"]],), members)
