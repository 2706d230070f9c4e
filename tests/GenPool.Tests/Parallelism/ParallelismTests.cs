using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>How a call is spread over threads, and that its answer does not depend on it.</summary>
public sealed class ParallelismTests
{
    // Of every attribute in both orders; and, since slices are cut where windows may overlap, those that overlap or hang over.
    private static readonly LayerCase[] s_layers =
    [
        .. LayerList.Kinds,
        .. LayerList.All.Where(layer => layer.Name is
            "ResNetStem" or "Window3SameUpper" or "Window5Stride4AllTies" or "Window9" or "Window17AllTies" or "Window1x300"
            or "ChannelsLastLayers.Same" or "ChannelsLastLayers.AllTies" or "ChannelsLastLayers.Dilation" or "ChannelsLastLayers.Window17"
            or "VolumeLayers.Same" or "VolumeLayers.SameLast" or "VolumeLayers.Uneven" or "AdaptiveMaxLayers.Uneven"
            or "AverageWindowLayers.Window5" or "AverageDivisorLayers.ExcludingCeiling" or "AverageDivisorLayers.ExcludingCeilingLast"
            or "AdaptiveAverageLayers.Uneven" or "LpLayers.Norm1" or "LpLayers.Norm2Last"
            or "TypedMax.ByteFirst" or "TypedMax.HalfLast" or "TypedAverage.SByteFirst"),
    ];

    public static TheoryData<string> Layers => [.. s_layers.Select(layer => layer.Name)];

    public static TheoryData<string> Kinds => [.. LayerList.Kinds.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    [Rule(7)]
    [Rule(9)]
    public void AnyDegreeOfParallelism_GivesTheSameBits(string name)
    {
        LayerCase layer = s_layers.Single(layer => layer.Name == name);
        foreach (PoolShape3D shape in new[] { FewPlanes(layer.Rank, layer.Element.Size), ManyPlanes(layer.Rank, layer.Element.Size) })
        {
            string? difference = LayerCheck.CompareToSerial(layer, shape, seed: 5, 2, 3, 4);
            Assert.True(difference is null, $"{layer} on {shape}, {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Rule(9)]
    public void LargeCall_RunsOnTheSchedulerWithinItsDegree(string name)
    {
        foreach (Call call in LargeCalls(name))
        {
            ObservedScheduler scheduler = new();
            call.Options = new() { TaskScheduler = scheduler, MaxDegreeOfParallelism = 2 };
            call.Run();
            Assert.InRange(scheduler.Tasks, 1, int.MaxValue);
            Assert.InRange(scheduler.MostAtOnce, 1, 2);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Rule(9)]
    public void CallThatIsSmallOrOfOneDegree_StaysOnTheCallersThread(string name)
    {
        ErasedPool pool = Named(name).Kernels;
        (IEnumerable<Call> Calls, int Degree)[] cases = [(Call.All(pool, Subjects.Shape(pool.Rank)), -1), (Call.All(pool, Subjects.Shape(pool.Rank)), 8), (LargeCalls(name), 1)];
        foreach ((IEnumerable<Call> calls, int degree) in cases)
        {
            foreach (Call call in calls)
            {
                ObservedScheduler scheduler = new();
                call.Options = new() { TaskScheduler = scheduler, MaxDegreeOfParallelism = degree };
                call.Run();
                Assert.Equal(0, scheduler.Tasks);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Rule(9)]
    public void SerialCall_AllocatesNothing(string name)
    {
        ErasedPool pool = Named(name).Kernels;
        foreach (Call call in Call.All(pool, Subjects.Shape(pool.Rank) with { Channels = 20 }))
        {
            foreach (ParallelOptions? options in new[] { null, new ParallelOptions { MaxDegreeOfParallelism = 1 } })
            {
                call.Options = options;
                call.Run();
                long before = GC.GetAllocatedBytesForCurrentThread();
                call.Run();
                Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            }
        }
    }

    private static LayerCase Named(string name) => LayerList.Kinds.Single(layer => layer.Name == name);

    // Large enough that threads are worth waking under any grain.
    private static IEnumerable<Call> LargeCalls(string name) =>
        Call.All(Named(name).Kernels, FewPlanes(Named(name).Rank, sizeof(float)) with { Batch = 2 }).Where(call => call.TakesOptions);

    // Cut into bands of rows, or of slices. At least 2 MiB, enough for four threads.
    private static PoolShape3D FewPlanes(int rank, int elementSize) => rank switch
    {
        1 => new(1, 4 / elementSize * 512, 1, 1, 1031),
        2 => new(1, 4 / elementSize, 1, 521, 1031),
        _ => new(1, 4 / elementSize, 41, 103, 129),
    };

    // Cut into groups of planes or of images.
    private static PoolShape3D ManyPlanes(int rank, int elementSize) => rank switch
    {
        1 => new(7, 97 * 4 / elementSize, 1, 1, 831),
        2 => new(5, 67 * 4 / elementSize, 1, 40, 43),
        _ => new(5, 17 * 4 / elementSize, 19, 18, 21),
    };
}
