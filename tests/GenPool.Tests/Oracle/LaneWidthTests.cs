using System.Globalization;
using System.Runtime.Intrinsics.X86;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// What <see cref="KernelTests"/> does, on every narrower lane: in buffers that end at a guard page and in buffers that start
/// at one, on masks of any bytes as well as its own.
/// </summary>
public sealed class LaneWidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    [Rule(7)]
    public async Task LayerList_InstructionSetOff_EqualsOracleWithinItsBuffers(string variable, int widest)
    {
        (int exitCode, string output) = await ConformanceProcess.RunAsync("7", variable);

        Assert.True(exitCode == 0, output);
        Assert.Contains($"buffers between guard pages: {(GuardedMemory.IsSupported ? "yes" : "no")}", output, StringComparison.Ordinal);
        if (X86Base.IsSupported)
        {
            // A switch the runtime no longer knows would test the widest lane again; narrower machines stay below.
            string reported = output.Split("widest lane ")[1].Split(' ')[0];
            Assert.True(int.Parse(reported, CultureInfo.InvariantCulture) <= widest, output);
        }
    }

    [GuardPageTheory]
    [InlineData("end")]
    [InlineData("start")]
    public async Task GuardedBuffer_AccessBesideIt_EndsTheProcess(string side)
    {
        // Else the tests above would show nothing.
        (int exitCode, string output) = await ConformanceProcess.RunAsync($"overrun {side}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(nameof(AccessViolationException), output, StringComparison.Ordinal);
    }
}
