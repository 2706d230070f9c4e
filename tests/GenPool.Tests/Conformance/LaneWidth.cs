using System.Globalization;
using System.Runtime.Intrinsics.X86;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A width that the widest lane of a process may have, chosen by a switch of the runtime.</summary>
/// <param name="Bits">The width; 0 for lanes of one element.</param>
/// <param name="SwitchedOff">The instruction set that is left out, or none.</param>
public sealed record LaneWidth(int Bits, string? SwitchedOff)
{
    /// <summary>All of them, the widest first.</summary>
    public static IReadOnlyList<LaneWidth> All { get; } = [new(512, null), new(256, "AVX512"), new(128, "AVX2"), new(0, "HWIntrinsic")];

    /// <summary>The one of so many bits.</summary>
    public static LaneWidth Of(int bits) => All.Single(width => width.Bits == bits);

    /// <summary>For the environment of a process.</summary>
    public IEnumerable<(string Name, string Value)> Environment => SwitchedOff is null ? [] : [($"DOTNET_Enable{SwitchedOff}", "0")];

    /// <summary>The widest lane that the report of a run names.</summary>
    public static int Reported(string report) => int.Parse(report.Split("widest lane ")[1].Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Expects of the report of a run that all was well, on lanes no wider than this, between guard pages where there are any.</summary>
    public void ExpectSuccess(int exitCode, string report)
    {
        Assert.True(exitCode == 0, report);
        Assert.Contains($"buffers between guard pages: {(GuardedMemory.IsSupported ? "yes" : "no")}", report, StringComparison.Ordinal);
        if (X86Base.IsSupported)
        {
            // A switch the runtime no longer knows would test the widest lane again; narrower machines stay below.
            Assert.True(Reported(report) <= Bits, report);
        }
    }
}
