using System.Runtime.InteropServices;
using GenPool.TestPools;
using GenPool.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>PyTorch's calls in <c>docs/coming-from-elsewhere.md</c>, each beside the declaration that the page gives for it.</summary>
public sealed class PageTests(PageTests.Rows rows) : IClassFixture<PageTests.Rows>
{
    private static readonly IReadOnlyList<(string Call, string Declaration)> s_rows =
        PageTable.Rows("docs/coming-from-elsewhere.md", call => call.StartsWith("nn.", StringComparison.Ordinal));

    public static TheoryData<int, string> Numbers
    {
        get
        {
            TheoryData<int, string> numbers = [];
            foreach ((int number, (string call, string declaration)) in s_rows.Index())
            {
                numbers.Add(number, $"{call} {declaration}");
            }

            return numbers;
        }
    }

    [Fact]
    public void Page_HasCallsOfEveryKind() => Assert.All(
        ["nn.MaxPool", "nn.AvgPool", "nn.LPPool", "nn.AdaptiveMaxPool", "nn.AdaptiveAvgPool"],
        kind => Assert.Contains(s_rows, row => row.Call.StartsWith(kind, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Declaration_EqualsTheCall(int number, string row)
    {
        ErasedPool pool = rows.Layers[s_rows[number].Declaration];
        PoolShape3D shape = new(2, 3, pool.Rank > 2 ? 7 : 1, pool.Rank > 1 ? 12 : 1, 13), pooled = pool.OutputShape(shape);

        // Eighths, with many ties; powers of negative numbers are another matter.
        Random random = new(3);
        float[] values = Draw(shape.ElementCount, pool is ErasedLpPool ? 1 : -40), gradient = Draw(pooled.ElementCount, -40);
        using nn.Module<Tensor, Tensor> module = rows.Calls[number]();
        using Tensor x = tensor(values, Dims(shape)).requires_grad_(), y = module.forward(x);
        Assert.Equal(Dims(pooled), y.shape);
        y.backward([tensor(gradient, Dims(pooled))]);

        (float[] output, float[] inputGradient) = Run(pool, shape, values, gradient);
        AssertClose(y.data<float>().ToArray(), output);
        AssertClose(x.grad!.data<float>().ToArray(), inputGradient);

        float[] Draw(long count, int least) => [.. Enumerable.Range(0, (int)count).Select(_ => (float)random.Next(least, 41) / 8)];

        long[] Dims(PoolShape3D of) => [of.Batch, of.Channels, .. new long[] { of.Depth, of.Height, of.Width }[^pool.Rank..]];

        // A maximum is an element of the input, and its gradient a sum of eighths; the rest is added in some order and rounded.
        void AssertClose(float[] expected, float[] actual)
        {
            Assert.Equal(expected.Length, actual.Length);
            float tolerance = pool is ErasedMaxPool ? 0 : 2e-6f;
            Assert.True(expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance * Math.Max(1, Math.Abs(pair.First))), row);
        }
    }

    private static (float[] Output, float[] InputGradient) Run(ErasedPool pool, PoolShape3D shape, float[] input, float[] outputGradient)
    {
        float[] output = new float[pool.OutputShape(shape).ElementCount], inputGradient = new float[input.Length];
        Span<byte> x = MemoryMarshal.AsBytes(input.AsSpan()), y = MemoryMarshal.AsBytes(output.AsSpan());
        Span<byte> dy = MemoryMarshal.AsBytes(outputGradient.AsSpan()), dx = MemoryMarshal.AsBytes(inputGradient.AsSpan());
        switch (pool)
        {
            case ErasedMaxPool max:
                byte[] mask = new byte[max.MaskByteCount(shape)];
                max.Forward(x, y, mask, shape);
                max.Backward(dy, mask, dx, shape);
                break;
            case ErasedAveragePool average:
                average.Forward(x, y, shape);
                average.Backward(dy, dx, shape);
                break;
            case ErasedLpPool lp:
                lp.Forward(x, y, shape);
                lp.Backward(x, y, dy, dx, shape);
                break;
        }

        return (output, inputGradient);
    }

    /// <summary>Both columns, compiled.</summary>
    public sealed class Rows : IDisposable
    {
        /// <summary>The declarations.</summary>
        public CompiledLayers Layers { get; } = new(s_rows.Select(row => row.Declaration));

        /// <summary>The calls, in the order of the page.</summary>
        public IReadOnlyList<Func<nn.Module<Tensor, Tensor>>> Calls { get; } = CompiledCalls.Of(s_rows.Select(row => row.Call));

        /// <inheritdoc/>
        public void Dispose() => Layers.Dispose();
    }
}
