using System.Globalization;
using System.Runtime.Intrinsics.X86;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The widest lanes that a machine may have, each chosen by a switch of the runtime.</summary>
internal static class LaneWidth
{
    /// <summary>The switch that leaves out wider lanes, if any, and bits of the widest lane there are then.</summary>
    public static TheoryData<string?, int> All => new()
    {
        { null, 512 },
        { "DOTNET_EnableAVX512", 256 },
        { "DOTNET_EnableAVX2", 128 },
        { "DOTNET_EnableHWIntrinsic", 0 },
    };

    /// <summary>Expects of the report of a run that all was well, on lanes as wide as asked for at most, between guard pages where there are any.</summary>
    public static void ExpectSuccess(int exitCode, string output, int widest)
    {
        Assert.True(exitCode == 0, output);
        Assert.Contains($"buffers between guard pages: {(GuardedMemory.IsSupported ? "yes" : "no")}", output, StringComparison.Ordinal);
        if (X86Base.IsSupported)
        {
            // A switch the runtime no longer knows would test the widest lane again; narrower machines stay below.
            string reported = output.Split("widest lane ")[1].Split(' ')[0];
            Assert.True(int.Parse(reported, CultureInfo.InvariantCulture) <= widest, output);
        }
    }
}
