using GenPool.Testing;
using GenPool.Torch.Tests.Torch;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Torch.Tests;

/// <summary>The pools of one run, drawn from a seed: element types and layouts take turns. In the end it says how many agreed.</summary>
public sealed class RandomPools : IDisposable
{
    /// <summary>Parameter sets of each kind and number of axes.</summary>
    public const int SetsPerKind = 350;

    private readonly IMessageSink _messages;
    private readonly List<string> _agreed = [];
    private readonly Dictionary<(string Kind, int Rank), (PoolParameters Parameters, Element Element)[]> _drawn = [];
    private readonly Lazy<CompiledLayers> _generated;

    /// <summary>Draws the pools, and says what would draw them again.</summary>
    public RandomPools(IMessageSink messages)
    {
        _messages = messages;
        messages.OnMessage(new DiagnosticMessage($"{SetsPerKind} parameter sets of each kind and number of axes, drawn again by GENPOOL_SEED={Seed.Value}"));
        if (TorchLibrary.IsAvailable)
        {
            // On several threads PyTorch leaves open which of several values unpooled to one element stays.
            TorchLibrary.SetThreads(1);
        }

        Random random = new(Seed.Value);
        foreach ((TorchKind kind, int rank) in from kind in TorchKind.All from rank in Enumerable.Range(1, 3) select (kind, rank))
        {
            _drawn[(kind.Name, rank)] =
                [.. Enumerable.Range(0, SetsPerKind).Select(number => (kind.Draw(random, rank), kind.Elements[number % kind.Elements.Length]))];
        }

        _generated = new(() => new(_drawn.Values.SelectMany(drawn => drawn)));
    }

    /// <summary>The generic pools of a kind.</summary>
    public IEnumerable<ErasedPool> Generic(string kind, int rank) => _drawn[(kind, rank)].Select(drawn => ErasedPools.Generic(drawn.Parameters, drawn.Element));

    /// <summary>The generated pools of the same parameters.</summary>
    public IEnumerable<ErasedPool> Generated(string kind, int rank) => _drawn[(kind, rank)].Select(drawn => _generated.Value[drawn.Parameters, drawn.Element]);

    /// <summary>Keeps a line for the end of the run.</summary>
    public void Report(string agreed) => _agreed.Add(agreed);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_generated.IsValueCreated)
        {
            _generated.Value.Dispose();
        }

        foreach (string line in _agreed.Order(StringComparer.Ordinal))
        {
            _messages.OnMessage(new DiagnosticMessage($"agreed, {line}"));
        }
    }
}
