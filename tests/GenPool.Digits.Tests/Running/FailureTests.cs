using System.Diagnostics;
using System.Runtime.InteropServices;
using GenPool.Digits.Tests.Harness;

namespace GenPool.Digits.Tests.Running;

/// <summary>What goes wrong on one rank ends all of them, with a message and not with 0.</summary>
[Collection(PlainRun.Collection)]
public sealed class FailureTests : IDisposable
{
    private static readonly string[] s_endless = ["--samples", "320", "--epochs", "1000000"];
    private readonly TemporaryFolder _ids = new();

    [Fact]
    public void Library_Missing_IsSaid()
    {
        using DigitsProcess process = DigitsProcess.Start([.. DigitsProcess.Program, "--distributed"], ("DIGITS_MPI_LIBRARY", "libnone.so"));

        process.WaitForEnd().FailedWith("No MPI library: cannot load libnone.so.");
    }

    [Fact]
    public void Library_OfAnotherKind_IsSaid()
    {
        string library = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*System.IO.Compression.Native.*").Single();
        using DigitsProcess process = DigitsProcess.Start([.. DigitsProcess.Program, "--distributed"], ("DIGITS_MPI_LIBRARY", library));

        process.WaitForEnd().FailedWith($"{library} is neither Open MPI nor of MPICH's ABI.");
    }

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Library_MissingOnOneRank_EndsAll(string engine) =>
        Run(Engine.Named(engine), new RankGroup(1, s_endless) { Environment = [("DIGITS_MPI_LIBRARY", "libnone.so")] }, new RankGroup(2, s_endless) { Environment = Limit(3) })
            .FailedWith("No MPI library: cannot load libnone.so.");

    [Theory]
    [EngineData(nameof(Engine.OpenMpi), NeedsBoth = true)]
    [EngineData(nameof(Engine.Mpich), NeedsBoth = true)]
    public void Library_OfAnotherLauncher_EndsAll(string engine) =>
        Run(Engine.Named(engine), new RankGroup(2, s_endless) { Environment = [("DIGITS_MPI_LIBRARY", Engine.Named(engine).Other.Library)] })
            .FailedWith("started 2 rank(s), but");

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Ranks_MoreThanLeaves_EndsAll(string engine) =>
        Run(Engine.Named(engine), new RankGroup(17, s_endless)).FailedWith("at most 16 ranks can share it; there are 17.");

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Rank_OtherImages_EndsAll(string engine) =>
        Run(Engine.Named(engine), new RankGroup(2, s_endless), new RankGroup(1, "--samples", "352", "--epochs", "1000000"))
            .FailedWith("Rank 2 of 3: Rank 0 trains on other images");

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Rank_Dies_EndsAll(string engine)
    {
        using DigitsProcess process = Start(Engine.Named(engine), new RankGroup(3, s_endless));
        process.WaitForLine("Epoch 2");
        Signal("KILL", rank: "1");

        process.WaitForEnd().FailedWith("Killed");
    }

    [Theory]
    [EngineData(nameof(Engine.OpenMpi))]
    [EngineData(nameof(Engine.Mpich))]
    public void Rank_StandsStill_EndsAll(string engine)
    {
        using DigitsProcess process = Start(Engine.Named(engine), new RankGroup(3, s_endless) { Environment = Limit(6) });
        process.WaitForLine("Epoch 2");
        Signal("STOP", rank: "1");

        process.WaitForEnd().FailedWith("No answer from the other ranks for 6 s");
    }

    public void Dispose()
    {
        foreach (string file in Directory.GetFiles(_ids.Path))
        {
            AssertEnded(File.ReadAllText(file).Trim());
        }

        _ids.Dispose();
    }

    private Outcome Run(Engine engine, params RankGroup[] groups)
    {
        using DigitsProcess process = Start(engine, groups);
        return process.WaitForEnd();
    }

    private DigitsProcess Start(Engine engine, params RankGroup[] groups) =>
        DigitsProcess.Start(engine.Launch([.. groups.Select(group => group with { ProcessIds = _ids.Path })]));

    private void Signal(string name, string rank) => Process.Start("kill", [$"-{name}", ProcessId(rank)]).WaitForExit();

    private static (string Name, string Value)[] Limit(int seconds) => [("DIGITS_MPI_TIMEOUT", $"{seconds}")];

    private string ProcessId(string rank) => File.ReadAllText(_ids.File(rank)).Trim();

    // No rank may live on without its launcher. One that was ended before it wrote its id has none.
    private static void AssertEnded(string id)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (id.Length > 0 && IsAlive($"/proc/{id}/status"))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"Process {id} still runs.");
            Thread.Sleep(50);
        }
    }

    // A process that has ended is listed until somebody asks how.
    private static bool IsAlive(string status)
    {
        try
        {
            return !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
