using GenPool.Testing;
using GenPool.Torch.Tests.Torch;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Torch.Tests;

/// <summary>The pools of one run, drawn from a seed: element types, ranks and layouts take turns.</summary>
public sealed class RandomPools
{
    /// <summary>Parameter sets of each kind.</summary>
    public const int CountPerKind = 240;

    // Those that PyTorch pools on the CPU, and pools by GenPool's rules: its averages of integers are truncated.
    private static readonly Element[] s_real = [Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance];
    private static readonly Element[] s_all =
    [
        .. s_real, Element<sbyte>.Instance, Element<byte>.Instance, Element<short>.Instance, Element<int>.Instance, Element<long>.Instance,
    ];

    private readonly Dictionary<string, (PoolParameters Parameters, Element Element)[]> _drawn;
    private readonly Lazy<Dictionary<string, ErasedPool[]>> _generated;

    /// <summary>Draws the pools, and says what would draw them again.</summary>
    public RandomPools(IMessageSink messages)
    {
        messages.OnMessage(new DiagnosticMessage($"{CountPerKind} parameter sets a kind, drawn again by GENPOOL_SEED={Seed.Value}"));
        if (TorchLibrary.IsAvailable)
        {
            // On several threads PyTorch leaves open which of several values unpooled to one element stays.
            TorchLibrary.SetThreads(1);
        }

        _drawn = TorchParameters.Kinds.ToDictionary(kind => kind.Key, kind => (ValueTuple<PoolParameters, Element>[])
        [
            .. from number in Enumerable.Range(0, CountPerKind)
               let random = new Random(unchecked(Seed.Value + (kind.Key.Length * CountPerKind) + number))
               let elements = kind.Key == "max" ? s_all : s_real
               select (kind.Value(random, 1 + (number % 3)), elements[number / 3 % elements.Length]),
        ]);
        _generated = new(() => _drawn.ToDictionary(kind => kind.Key, kind => CompiledPools.Of(kind.Value)));
    }

    /// <summary>The generic pool of a kind and number, from 0 to <see cref="CountPerKind"/>.</summary>
    public ErasedPool Generic(string kind, int number) => ErasedPools.Generic(_drawn[kind][number].Parameters, _drawn[kind][number].Element);

    /// <summary>The generated pool of the same parameters.</summary>
    public ErasedPool Generated(string kind, int number) => _generated.Value[kind][number];
}
