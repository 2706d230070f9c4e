"""Every pool again, as plain loops over the rules of docs/semantics.md, from what a library says of a layer."""

import itertools
import math

import numpy as np


class Axis:
    """Windows along one axis: for each the positions of its taps, which may lie before or behind the input."""

    def __init__(self, layer, index, extent):
        self.extent = extent
        self.before = self.after = 0
        self.windows = getattr(self, layer.windows)(layer.parameters, index)

    def sliding(self, parameters, index):
        size, stride, dilation = (parameters[name][index] for name in ("size", "stride", "dilation"))
        self.before, self.after = (parameters[name][index] for name in ("padding_before", "padding_after"))
        reach = dilation * (size - 1) + 1
        if parameters["auto_padding"] != "none":
            count = -(-self.extent // stride)
            padding = max(0, (count - 1) * stride + reach - self.extent)
            self.before = padding // 2 if parameters["auto_padding"] == "same_upper" else padding - padding // 2
            self.after = padding - self.before
        elif parameters["rounding"] == "floor":
            count = (self.extent + self.before + self.after - reach) // stride + 1
        else:
            count = -(-(self.extent + self.before + self.after - reach) // stride) + 1
            count -= (count - 1) * stride >= self.extent + self.before
        return [range(index * stride - self.before, index * stride - self.before + reach, dilation) for index in range(count)]

    def adaptive(self, parameters, index):
        count = parameters["output_size"][index]
        return [range(index * self.extent // count, -(-(index + 1) * self.extent // count)) for index in range(count)]

    def __getattr__(self, name):
        # A keyword in Python.
        return (lambda parameters, index: [range(self.extent)]) if name == "global" else super().__getattribute__(name)

    def is_inside(self, position):
        return 0 <= position < self.extent

    def is_padded(self, position):
        return -self.before <= position < self.extent + self.after


class Oracle:
    """Pools planes of one extent."""

    def __init__(self, layer, extents):
        self.parameters = layer.parameters
        self.kind = layer.kind
        self.axes = [Axis(layer, index, extent) for index, extent in enumerate(extents)]
        self.output = tuple(len(axis.windows) for axis in self.axes)
        self.windows = [
            list(itertools.product(*positions)) for positions in itertools.product(*(axis.windows for axis in self.axes))
        ]
        self.cells = [[tap for tap in window if self.all(Axis.is_inside, tap)] for window in self.windows]
        # Sums and quotients of narrow types are formed in wider ones.
        self.wide = {"f": np.float32, "i": np.int64, "u": np.uint64}[layer.dtype.kind] if layer.dtype.itemsize < 8 else layer.dtype.type

    def all(self, test, tap):
        return all(test(axis, position) for axis, position in zip(self.axes, tap))

    def forward(self, plane):
        if self.kind == "max":
            values = [self.maximum(plane, cells)[0] for cells in self.cells]
        elif self.kind == "average":
            values = [self.quotient(sum((self.wide(plane[cell]) for cell in cells), self.wide(0)), index) for index, cells in enumerate(self.cells)]
        else:
            norm = self.parameters["norm"]
            values = [sum(abs(float(plane[cell])) ** norm for cell in cells) ** (1 / norm) for cells in self.cells]
        return np.array(values).astype(plane.dtype).reshape(self.output)

    def backward(self, plane, gradient):
        dx = np.zeros(plane.shape, self.wide)
        for index, (value, share) in enumerate(zip(self.forward(plane).ravel(), gradient.ravel())):
            if self.kind == "max":
                for cell in self.maximum(plane, self.cells[index])[1]:
                    dx[cell] += self.wide(share)
            elif self.kind == "average":
                for cell in self.cells[index]:
                    dx[cell] += self.quotient(self.wide(share), index)
            elif value:
                for cell in self.cells[index]:
                    dx[cell] += share * np.sign(plane[cell]) * (abs(float(plane[cell])) / float(value)) ** (self.parameters["norm"] - 1)
        return dx.astype(plane.dtype)

    def indices(self, plane):
        marks = [self.maximum(plane, cells)[1] for cells in self.cells]
        return np.array([np.ravel_multi_index(cells[0], plane.shape) if cells else -1 for cells in marks]).reshape(self.output)

    def unpool(self, plane, values):
        output = np.zeros_like(plane)
        for cells, value in zip(self.cells, values.ravel()):
            for cell in self.maximum(plane, cells)[1]:
                output[cell] = value
        return output

    def maximum(self, plane, cells):
        """The value of a window, and the cells that it marks."""
        best = None
        for cell in cells:
            if best is None or plane[cell] > plane[best] or math.isnan(plane[cell]):
                best = cell
        if best is None:
            return (-math.inf if plane.dtype.kind == "f" else np.iinfo(plane.dtype).min), []
        if self.parameters.get("activation") == "relu" and plane[best] <= 0:
            return 0, []
        if self.parameters["ties"] == "first":
            return plane[best], [best]
        return plane[best], [cell for cell in cells if plane[cell] == plane[best] or (math.isnan(plane[cell]) and math.isnan(plane[best]))]

    def quotient(self, total, index):
        """A total over what an average divides by."""
        if not self.cells[index]:
            return self.wide(0)
        divisor = self.parameters["divisor"] or (
            sum(self.all(Axis.is_padded, tap) for tap in self.windows[index])
            if self.parameters["count_include_padding"]
            else len(self.cells[index])
        )
        if issubclass(self.wide, np.floating):
            return total / self.wide(divisor)
        quotient, remainder = divmod(int(total), divisor)
        return self.wide(quotient + (2 * remainder > divisor or (2 * remainder == divisor and quotient % 2 == 1)))


def over_planes(layer, work, *arrays):
    """Does the work for every plane of arrays in the layer's order; nothing for no planes."""
    last = layer.layout == "channels_last"
    batches = [np.moveaxis(array, -1, 1) if last else array for array in arrays]
    result = np.array([[work(*planes) for planes in zip(*images)] for images in zip(*batches)])
    return np.moveaxis(result, 1, -1) if last else result
