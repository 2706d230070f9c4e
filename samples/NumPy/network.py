"""A small CNN in float32: two convolutions, each with ReLU and a pool, then a dense layer. The pools come from outside."""

import time

import numpy as np
from numpy.lib.stride_tricks import as_strided


class Convolution:
    def __init__(self, inputs, outputs, size, random):
        scale = np.sqrt(2 / (inputs * size * size))
        self.size = size
        self.weights = (random.standard_normal((inputs * size * size, outputs)) * scale).astype(np.float32)

    def run(self, x):
        batch, channels, height, width = x.shape
        size = self.size
        self.shape = x.shape
        self.rows, self.columns = height - size + 1, width - size + 1
        by_batch, by_channel, by_row, by_column = x.strides
        windows = as_strided(
            x,
            (batch, self.rows, self.columns, channels, size, size),
            (by_batch, by_row, by_column, by_channel, by_row, by_column),
        )
        self.patches = windows.reshape(batch * self.rows * self.columns, -1)
        y = self.patches @ self.weights
        return np.ascontiguousarray(y.reshape(batch, self.rows, self.columns, -1).transpose(0, 3, 1, 2))

    def backprop(self, dA, rate):
        batch, channels = self.shape[:2]
        size = self.size
        dA = dA.transpose(0, 2, 3, 1).reshape(len(self.patches), -1)
        patches = (dA @ self.weights.T).reshape(batch, self.rows, self.columns, channels, size, size)
        self.weights -= rate * (self.patches.T @ dA)
        dx = np.zeros(self.shape, np.float32)
        for row, column in np.ndindex(size, size):
            dx[:, :, row : row + self.rows, column : column + self.columns] += patches[..., row, column].transpose(0, 3, 1, 2)
        return dx


class Network:
    """Its pools are given: anything with run(x, is_training) and backprop(dA). `seconds` is the time spent in them."""

    def __init__(self, pools, seed=1):
        random = np.random.default_rng(seed)
        self.convolutions = [Convolution(1, 8, 5, random), Convolution(8, 16, 5, random)]
        self.pools = pools
        self.dense = (random.standard_normal((16 * 4 * 4, 10)) / 16).astype(np.float32)
        self.seconds = 0.0

    @property
    def weights(self):
        return [*(convolution.weights for convolution in self.convolutions), self.dense]

    def run(self, x, is_training):
        self.is_on = []
        for convolution, pool in zip(self.convolutions, self.pools):
            x = np.maximum(convolution.run(x), 0)
            self.is_on.append(x > 0)
            x = self.timed(pool.run, x, is_training)
        self.features = x.reshape(len(x), -1)
        return self.features @ self.dense

    def step(self, x, labels, rate):
        """One step of gradient descent; returns the loss before it."""
        scores = self.run(x, is_training=True)
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances = scores / scores.sum(axis=1, keepdims=True)
        loss = -np.log(chances[np.arange(len(x)), labels] + 1e-9).mean()

        chances[np.arange(len(x)), labels] -= 1
        dA = chances / np.float32(len(x))
        dA, self.dense = dA @ self.dense.T, self.dense - rate * (self.features.T @ dA)
        for convolution, pool, is_on in zip(self.convolutions[::-1], self.pools[::-1], self.is_on[::-1]):
            rows = is_on.shape[2] // 2
            dA = self.timed(pool.backprop, dA.reshape(len(x), -1, rows, rows))
            dA = convolution.backprop((dA * is_on).astype(np.float32), rate)
        return loss

    def accuracy(self, x, labels):
        return (self.run(x, is_training=False).argmax(axis=1) == labels).mean()

    def timed(self, work, *arguments):
        start = time.perf_counter()
        result = work(*arguments)
        self.seconds += time.perf_counter() - start
        return result
