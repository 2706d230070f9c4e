namespace GenPool.Digits.Tests.Harness;

/// <summary>What a run without ranks says, to which runs with ranks are compared.</summary>
public sealed class PlainRun
{
    /// <summary>The name of the collection of tests that run the sample, one after another.</summary>
    public const string Collection = "Runs of the sample";

    /// <summary>Few images, so that a run is short. Three ranks cannot share the ten batches alike.</summary>
    internal static readonly string[] Options = ["--samples", "320", "--epochs", "2"];

    /// <summary>Runs the sample once.</summary>
    public PlainRun()
    {
        using DigitsProcess process = DigitsProcess.Alone(Options);
        Results = process.WaitForEnd().Succeeded().Results;
        Assert.Equal(3, Results.Count);
        Assert.All(Results.Take(2), line => Assert.Matches("weights [0-9a-f]{64}$", line));
    }

    /// <summary>Its lines on training and testing.</summary>
    public IReadOnlyList<string> Results { get; }
}

/// <summary>One plain run for all.</summary>
[CollectionDefinition(PlainRun.Collection)]
public sealed class PlainRunCollection : ICollectionFixture<PlainRun>;
