using System.Globalization;
using GenPool.Conformance;
using GenPool.Testing;
using GenPool.Torch.Tests.Torch;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Torch.Tests;

/// <summary>The parameter sets of one run, drawn from a seed and compiled together through the generator.</summary>
public sealed class RandomLayers : IDisposable
{
    /// <summary>Parameter sets of a run; the element types and layouts take turns.</summary>
    public const int Count = 240;

    // Those that PyTorch pools on the CPU.
    private static readonly Element[] s_elements =
    [
        Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance, Element<sbyte>.Instance,
        Element<byte>.Instance, Element<short>.Instance, Element<int>.Instance, Element<long>.Instance,
    ];

    private static readonly PoolLayout[] s_layouts = [PoolLayout.Nchw, PoolLayout.Nhwc];

    private readonly (MaxPool2DParameters Parameters, Element Element)[] _drawn;
    private readonly CompiledLayers _layers;

    /// <summary>Draws the layers, and says what would draw them again.</summary>
    public RandomLayers(IMessageSink messages)
    {
        if (TorchLibrary.IsAvailable)
        {
            // On several threads PyTorch leaves open which of several values unpooled to one element stays.
            TorchLibrary.SetThreads(1);
        }

        Seed = Environment.GetEnvironmentVariable("GENPOOL_SEED") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        messages.OnMessage(new DiagnosticMessage($"{Count} parameter sets, drawn again by GENPOOL_SEED={Seed}"));
        Random random = new(Seed);
        _drawn =
        [
            .. from number in Enumerable.Range(0, Count)
               let layout = s_layouts[number % s_layouts.Length]
               select (RandomPool.Parameters(random, layout), s_elements[number / s_layouts.Length % s_elements.Length]),
        ];
        _layers = new CompiledLayers(_drawn);
    }

    /// <summary>What the run was drawn from.</summary>
    public int Seed { get; }

    /// <summary>A layer by its number, from 0 to <see cref="Count"/>.</summary>
    public LayerCase this[int number] => _layers[_drawn[number].Parameters, _drawn[number].Element];

    /// <inheritdoc/>
    public void Dispose() => _layers.Dispose();
}
