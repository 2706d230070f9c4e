using System.Reflection;
using System.Runtime.Loader;
using GenPool.Conformance;
using GenPool.Testing;

namespace GenPool.Instructions;

/// <summary>The layers whose kernels are counted: the windows of well-known networks, in both orders.</summary>
internal static class CountedLayers
{
    // Lanes of every width fill their registers with these: along rows, across planes and across channels.
    private static readonly PoolShape3D s_line = new(1, 64, 1, 1, 256);
    private static readonly PoolShape3D s_plane = new(1, 64, 1, 56, 56);
    private static readonly PoolShape3D s_volume = new(1, 64, 8, 40, 40);

    private static readonly PoolParameters[] s_everyOrder =
    [
        new MaxPoolParameters(Window(2, 2), Window(2, 2)),
        new MaxPoolParameters(Window(3, 2), Window(3, 2)),
        new MaxPoolParameters(Window(3, 2, 1), Window(3, 2, 1)),
        new MaxPoolParameters(Window(3, 1, 1), Window(3, 1, 1)),
        new MaxPoolParameters(Window(5, 1, 2), Window(5, 1, 2)),
        new MaxPoolParameters(Window(5, 2, 2), Window(5, 2, 2)),
        new MaxPoolParameters(Window(7, 7), Window(7, 7)),
        new MaxPoolParameters(Window(2, 2), Window(2, 2)) { Activation = PoolActivation.Relu },
        new MaxPoolParameters(Window(3, 1, 1)),
        new MaxPoolParameters(Window(4, 4)),
        new MaxPoolParameters(Window(2, 2), Window(2, 2), Window(2, 2)),
        new MaxPoolParameters(Window(3, 2, 1), Window(3, 2, 1), Window(3, 2, 1)),
        new MaxPoolParameters(Window(3, 1, 1), Window(3, 1, 1), Window(3, 1, 1)),
        new AveragePoolParameters(Window(2, 2), Window(2, 2)),
        new AveragePoolParameters(Window(3, 1, 1), Window(3, 1, 1)),
        new AveragePoolParameters(Window(4, 4)),
    ];

    private static readonly (PoolParameters Parameters, Element Element)[] s_others =
    [
        (new MaxPoolParameters(Window(2, 2), Window(2, 2)), Element<byte>.Instance),
        (new MaxPoolParameters(Window(3, 1, 1), Window(3, 1, 1)), Element<byte>.Instance),
        (new MaxPoolParameters(Window(2, 2), Window(2, 2)), Element<Half>.Instance),
        (new MaxPoolParameters(Window(3, 1, 1), Window(3, 1, 1)), Element<Half>.Instance),
        .. from element in new Element[] { Element<byte>.Instance, Element<short>.Instance, Element<Half>.Instance, Element<double>.Instance }
           select ((PoolParameters)new MaxPoolParameters(Window(3, 2), Window(3, 2)), element),
        (new MaxPoolParameters(Window(2, 2), Window(2, 2)) { Ties = PoolTies.All }, Element<float>.Instance),
    ];

    /// <summary>Their attributes, in brackets. The types have the names of <see cref="LayerCompiler"/>, in this order.</summary>
    public static IReadOnlyList<string> Declarations { get; } = [.. All.Select(layer => Declaration.Of(layer.Parameters, layer.Element))];

    private static IEnumerable<(PoolParameters Parameters, Element Element)> All =>
    [
        .. from parameters in s_everyOrder
           from layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast }
           select (parameters with { Layout = layout }, (Element)Element<float>.Instance),
        .. s_others,
    ];

    /// <summary>Calls each once: forward, in training where that is something else, and backward.</summary>
    /// <param name="path">The assembly that they were compiled to.</param>
    public static void Run(string path)
    {
        Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        foreach ((int number, (PoolParameters parameters, _)) in All.Index())
        {
            Run(ErasedPools.Generated(assembly.GetType($"Layer{number}", throwOnError: true)!, parameters));
        }
    }

    private static void Run(ErasedPool pool)
    {
        PoolShape3D shape = pool.Rank switch { 1 => s_line, 2 => s_plane, _ => s_volume };
        ParallelOptions serial = new() { MaxDegreeOfParallelism = 1 };
        byte[] input = new byte[shape.ElementCount * pool.Element.Size], output = new byte[pool.OutputShape(shape).ElementCount * pool.Element.Size];
        pool.Forward(input, output, shape, serial);
        switch (pool)
        {
            case ErasedMaxPool max:
                byte[] mask = new byte[max.MaskByteCount(shape)];
                max.Forward(input, output, mask, shape, serial);
                max.Backward(output, mask, input, shape, serial);
                break;
            case ErasedAveragePool average:
                average.Backward(output, input, shape, serial);
                break;
        }
    }

    private static SlidingAxis Window(int size, int stride, int padding = 0) =>
        new(size) { Stride = stride, PaddingBefore = padding, PaddingAfter = padding };
}
