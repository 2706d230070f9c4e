using System.Runtime.Intrinsics.X86;
using GenPool.Conformance;
using Xunit.Abstractions;

namespace GenPool.Tests;

/// <summary>
/// The kernels against the generic pools of their parameters, bit for bit, on every lane width: in buffers that end at a guard
/// page and in buffers that start at one, and on masks of any bytes as well as their own.
/// </summary>
public sealed class ConformanceTests(ConformanceRuns runs, ITestOutputHelper output) : IClassFixture<ConformanceRuns>
{
    public static TheoryData<int> Widths => [.. LaneWidth.All.Select(width => width.Bits)];

    [Theory]
    [MemberData(nameof(Widths))]
    [Rule(7)]
    [Fault(Fault.NonsenseMask)]
    public async Task DeclaredLayers_AtExtentsAlongTheLanes_EqualGenericPools(int widest)
    {
        (int exitCode, string report) = await runs.List(LaneWidth.Of(widest));
        LaneWidth.Of(widest).ExpectSuccess(exitCode, report);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task CompiledLayers_OfEveryOptionAndEveryPlan_EqualGenericPools(int widest)
    {
        (int exitCode, string report) = await runs.Compiled(LaneWidth.Of(widest));
        LaneWidth.Of(widest).ExpectSuccess(exitCode, report);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task RandomDeclarations_OnShapesThatNeedNotFit_EqualGenericPools(int widest)
    {
        (int exitCode, string report) = await runs.Random(LaneWidth.Of(widest));
        LaneWidth.Of(widest).ExpectSuccess(exitCode, $"GENPOOL_SEED={Seed.Value}\n{report}");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task EveryWalk_WithEveryMarkBoundAndLane_IsReached(int widest)
    {
        (JitRecord record, int bits) = await runs.Record(LaneWidth.Of(widest));
        output.WriteLine(WalkCoverage.ExpectComplete(record, bits));
    }

    [Fact]
    public async Task StepsThatFetchAhead_OfEveryWalkAndBound_EqualGenericPools()
    {
        (int exitCode, string report, JitRecord fetching) = await runs.FetchAhead();
        Assert.True(exitCode == 0, report);
        (JitRecord near, _) = await runs.Record(LaneWidth.All[0]);
        HashSet<(string, string)> calls = [.. Calls(near, "Near")];
        Assert.NotEmpty(calls);
        Assert.Empty(Calls(near, "Far"));
        Assert.Equal(X86Base.IsSupported ? calls : [], [.. Calls(fetching, "Far")]);
        HashSet<string> folds = [.. Folds(near, "WindowLoops")];
        Assert.NotEmpty(folds);
        Assert.Empty(Folds(near, "FarWindowLoops"));
        Assert.Equal(folds, [.. Folds(fetching, "FarWindowLoops")]);
    }

    // The walks whose steps may fetch, each with what is asked of cells.
    private static IEnumerable<(string Walk, string Bounds)> Calls(JitRecord record, string distance) =>
        from method in record.Methods
        where method.Arguments.Any(argument => argument.ShortName == distance) && method.Arguments.Any(argument => WalkCode.Cells.Contains(argument.ShortName))
        where WalkCode.Walks.Contains(method.Type.ShortName)
        select (method.Type.ShortName, method.Arguments.First(argument => WalkCode.Cells.Contains(argument.ShortName)).ShortName);

    // What the loops of a name over windows were run for, whatever the element and the lane: planes side by side may be of others than images.
    private static IEnumerable<string> Folds(JitRecord record, string loops) =>
        from method in record.Methods
        where method.Type.ShortName == loops
        from type in method.Type.Arguments[0].All()
        where type.Name.StartsWith("GenPool.", StringComparison.Ordinal) && !type.Name.StartsWith("GenPool.Lanes.", StringComparison.Ordinal)
        select type.Name;

    [Fact]
    public void EveryWalk_ThatTheListCanName_IsTaken()
    {
        HashSet<string> taken =
        [
            .. from layer in LayerList.All
               from shape in LayerShapes.All(layer, seed: 7, step: 5)
               from description in WalkNames.Of(layer, shape)
               select description,
        ];
        Assert.All(WalkNames.Descriptions, walk => Assert.True(
            taken.Contains(walk.Value), $"Walk.{walk.Key}: add a layer to tests/GenPool.Conformance/Layers, or a shape to LayerShapes, that takes it."));
    }

    [GuardPageTheory]
    [InlineData("end")]
    [InlineData("start")]
    public async Task GuardedBuffer_AccessBesideIt_EndsTheProcess(string side)
    {
        // Else the tests above would show nothing.
        (int exitCode, string report) = await ChildProcess.RunAsync(typeof(LayerCase), ["overrun", side]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(nameof(AccessViolationException), report, StringComparison.Ordinal);
    }
}
