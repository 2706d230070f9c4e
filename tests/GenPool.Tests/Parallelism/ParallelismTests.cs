using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>How a call is spread over threads, and that its answer does not depend on it.</summary>
public sealed class ParallelismTests
{
    // Large enough that threads are worth waking under any grain.
    private static readonly PoolShape s_large = new(2, 16, 512, 512);

    private static readonly PoolShape s_small = new(1, 3, 16, 16);

    public static TheoryData<string> Layers => [.. s_layers.Select(layer => layer.Name)];

    // The cut depends on layout, options and element size, so two types stand for all.
    private static readonly LayerCase[] s_layers =
    [
        .. LayerList.Matrix.Where(layer => layer.Element.Type == typeof(float) || layer.Element.Type == typeof(sbyte)),
        .. LayerList.All.Where(layer => layer.Name is "Window2" or "Window3SameUpper" or "Window5Stride4AllTies" or "Window9"),
    ];

    public static TheoryData<string, Operation> Calls
    {
        get
        {
            TheoryData<string, Operation> data = [];
            foreach (PoolSubject subject in PoolSubject.All.Where(subject => subject.Pool == subject.Layer.Kernels && s_layers.Contains(subject.Layer)))
            {
                data.Add(subject.Name, Operation.Inference);
                data.Add(subject.Name, Operation.Training);
                data.Add(subject.Name, Operation.Backward);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    [Rule(7)]
    [Rule(9)]
    public void Layer_AnyDegreeOfParallelism_GivesTheSameBits(string name)
    {
        // Few large planes are cut into bands of rows, many small ones into groups of planes.
        LayerCase layer = s_layers.Single(layer => layer.Name == name);
        int channels = 4 / layer.Element.Size;
        foreach (PoolShape shape in new[] { new PoolShape(1, channels, 521, 1031), new PoolShape(3, 97 * channels, 40, 43) })
        {
            if (layer.Fits(shape))
            {
                string? difference = LayerCheck.CompareToSerial(layer, shape, seed: 5, 2, 7);
                Assert.True(difference is null, $"{layer} on {shape}, {difference}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Rule(9)]
    public void Call_Large_RunsOnTheSchedulerWithinItsDegree(string subject, Operation operation)
    {
        ObservedScheduler scheduler = new();
        Call call = new(PoolSubject.Named(subject), operation, s_large) { Options = new() { TaskScheduler = scheduler, MaxDegreeOfParallelism = 2 } };
        call.Run();
        Assert.InRange(scheduler.Tasks, 1, int.MaxValue);
        Assert.InRange(scheduler.MostAtOnce, 1, 2);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Rule(9)]
    public void Call_SmallOrOfOneDegree_StaysOnTheCallersThread(string subject, Operation operation)
    {
        foreach ((PoolShape shape, int degree) in new[] { (s_small, -1), (s_small, 8), (s_large, 1) })
        {
            ObservedScheduler scheduler = new();
            new Call(PoolSubject.Named(subject), operation, shape) { Options = new() { TaskScheduler = scheduler, MaxDegreeOfParallelism = degree } }.Run();
            Assert.Equal(0, scheduler.Tasks);
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    [Rule(9)]
    [Fault(Fault.Cancelled)]
    public void Call_CancelledWhileItRuns_Throws(string subject, Operation operation)
    {
        using CancellationTokenSource source = new();
        ObservedScheduler scheduler = new(source.Cancel);
        Call call = new(PoolSubject.Named(subject), operation, s_large)
        {
            Options = new() { TaskScheduler = scheduler, CancellationToken = source.Token, MaxDegreeOfParallelism = 2 },
        };
        Assert.Equal(source.Token, Assert.Throws<OperationCanceledException>(call.Run).CancellationToken);
        Assert.InRange(scheduler.Tasks, 1, int.MaxValue);
    }
}
