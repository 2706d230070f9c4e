using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Running;

/// <summary>Loss, accuracy and the hash of the weights do not depend on who computes.</summary>
[Collection(PlainRun.Collection)]
public sealed class RankCountTests(PlainRun plain)
{
    [Theory]
    [EngineData(nameof(Engine.OpenMpi), 1)]
    [EngineData(nameof(Engine.OpenMpi), 2)]
    [EngineData(nameof(Engine.OpenMpi), 3)]
    [EngineData(nameof(Engine.OpenMpi), 4)]
    [EngineData(nameof(Engine.Mpich), 1)]
    [EngineData(nameof(Engine.Mpich), 2)]
    [EngineData(nameof(Engine.Mpich), 3)]
    [EngineData(nameof(Engine.Mpich), 4)]
    public void Training_OnRanks_EqualsPlain(string engine, int ranks)
    {
        using DigitsProcess process = DigitsProcess.Start(Engine.Named(engine).Launch(new RankGroup(ranks, PlainRun.Options)));
        Outcome outcome = process.WaitForEnd().Succeeded();

        Assert.Equal(plain.Results, outcome.Results);
        Assert.Contains(outcome.Lines, line => line.StartsWith($"{ranks} rank(s)", StringComparison.Ordinal));
    }

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Training_OnProcessorsThatDiffer_EqualsPlain(string engine)
    {
        RankGroup scalar = new(1, PlainRun.Options) { Environment = [("DOTNET_EnableHWIntrinsic", "0")] };
        RankGroup narrow = new(1, PlainRun.Options) { Environment = [("DOTNET_EnableAVX2", "0"), ("DOTNET_PROCESSOR_COUNT", "1")] };
        using DigitsProcess process = DigitsProcess.Start(Engine.Named(engine).Launch(scalar, narrow, new RankGroup(1, PlainRun.Options)));

        Assert.Equal(plain.Results, process.WaitForEnd().Succeeded().Results);
    }
}
