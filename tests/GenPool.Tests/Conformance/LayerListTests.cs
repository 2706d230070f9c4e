using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// Every layer of the list against the generic pool of its parameters, bit for bit, on every lane width: at every extent along
/// the lanes, in buffers that end at a guard page and in buffers that start at one, and on masks of any bytes as well.
/// </summary>
public sealed class LayerListTests
{
    public static TheoryData<string?, int> Widths => LaneWidth.All;

    [Theory]
    [MemberData(nameof(Widths))]
    [Rule(7)]
    [Fault(Fault.NonsenseMask)]
    public async Task LayerList_OnLanesOfAnyWidth_EqualsGenericPools(string? switchedOff, int widest)
    {
        // The widest lanes have the most tails.
        string step = switchedOff is null ? "1" : "5";
        (int exitCode, string output) = await ChildProcess.RunAsync(typeof(LayerCase), [step], switchedOff);
        LaneWidth.ExpectSuccess(exitCode, output, widest);
    }

    [GuardPageTheory]
    [InlineData("end")]
    [InlineData("start")]
    public async Task GuardedBuffer_AccessBesideIt_EndsTheProcess(string side)
    {
        // Else the tests above would show nothing.
        (int exitCode, string output) = await ChildProcess.RunAsync(typeof(LayerCase), ["overrun", side]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(nameof(AccessViolationException), output, StringComparison.Ordinal);
    }
}
