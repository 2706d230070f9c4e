using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Faults while a call runs: it ends in an exception of its own, and the next one is right.</summary>
public sealed class InterruptedCallTests
{
    public static TheoryData<string> Kinds => [.. LayerList.Kinds.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    [Rule(9)]
    [Fault(Fault.Cancelled)]
    public void CallCancelledWhileItRuns_Throws_AndTheNextIsRight(string name)
    {
        LayerCase layer = Named(name);
        foreach (Call call in Calls(layer))
        {
            using CancellationTokenSource source = new();
            ObservedScheduler scheduler = new(source.Cancel);
            call.Options = new() { TaskScheduler = scheduler, CancellationToken = source.Token, MaxDegreeOfParallelism = 2 };
            Assert.Equal(source.Token, Assert.Throws<OperationCanceledException>(call.Run).CancellationToken);
            Assert.InRange(scheduler.Tasks, 1, int.MaxValue);
        }

        AssertRight(layer);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.Scheduler)]
    public void SchedulerThatThrows_IsHeard_AndTheNextCallIsRight(string name)
    {
        LayerCase layer = Named(name);
        foreach (Call call in Calls(layer))
        {
            call.Options = new() { TaskScheduler = new BrokenScheduler(), MaxDegreeOfParallelism = 2 };
            Exception error = Assert.ThrowsAny<Exception>(call.Run);
            Assert.Contains(BrokenScheduler.Message, error.ToString(), StringComparison.Ordinal);
        }

        AssertRight(layer);
    }

    [Fact]
    public void ThreadOfASmallStack_IsEnough()
    {
        // Compiled before: what the JIT needs is not the kernels' to say.
        LayerCase[] layers =
        [
            .. LayerList.Kinds,
            .. LayerList.All.Where(layer => layer.Name is "Window16x16" or "Window17AllTies" or "Window1x300" or "VolumeLayers.Large" or "AverageWindowLayers.Window17"),
        ];
        Assert.All(layers, AssertRight);
        Exception? fault = null;
        Thread thread = new(() => fault = Record.Exception(() => Array.ForEach(layers, AssertRight)), maxStackSize: 64 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(fault);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.SharedLayer)]
    public async Task TwoThreadsOnOneLayer_GetAnErrorOrWhatIsTheirs(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        IPoolLayer<float> pool = layer.Create();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(seed => Task.Factory.StartNew(() => Use(seed), TaskCreationOptions.LongRunning)));

        void Use(int seed)
        {
            PoolShape3D shape = layer.Shape with { Batch = 3 + seed, Width = 40 + seed };
            (float[] input, float[] gradient) = (layer.Input(shape, seed), layer.OutputGradient(shape, seed));
            (float[] output, float[] inputGradient) = layer.Expect(shape, input, gradient);
            for (int i = 0; i < 200; i++)
            {
                try
                {
                    Assert.Equal(output, pool.Forward(Tensor.Create(input, layer.Lengths(shape)), isTraining: false).ToArray());
                    pool.Forward(Tensor.Create(input, layer.Lengths(shape)));
                    Assert.Equal(inputGradient, pool.Backward(Tensor.Create(gradient, layer.Lengths(layer.OutputShape(shape)))).ToArray());
                }
                catch (Exception refusal) when (refusal is InvalidOperationException or ArgumentException)
                {
                    // The other thread was at work, or its training pass was the last one, of another shape.
                }
            }
        }
    }

    private static LayerCase Named(string name) => LayerList.Kinds.Single(layer => layer.Name == name);

    private static IEnumerable<Call> Calls(LayerCase layer) =>
        Call.All(layer.Kernels, layer.Rank switch { 1 => new(2, 512, 1, 1, 1031), 2 => new(2, 2, 1, 521, 1031), _ => new(2, 2, 41, 103, 129) }).Where(call => call.TakesOptions);

    private static void AssertRight(LayerCase layer)
    {
        PoolShape3D shape = LayerShapes.Draw(new Random(3), layer, batch: 2, channels: 19, longest: 8);
        Assert.Null(LayerCheck.Compare(layer, shape, seed: 3, hash: null, HeapMemory.Instance));
    }

    private sealed class BrokenScheduler : TaskScheduler
    {
        public const string Message = "This scheduler takes no task.";

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => throw new NotSupportedException(Message);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => throw new NotSupportedException(Message);
    }
}
