using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>Checks a call, cuts its work into slices and runs a generated kernel on each.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class MaxPool2DRunner<TKernel, T>
    where TKernel : struct, IMaxPool2DKernel<T>
    where T : unmanaged
{
    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, PoolShape, ParallelOptions?)"/>
    public static void Forward(MaxPool2DParameters parameters, ReadOnlySpan<T> input, Span<T> output, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Forward(input, output, geometry);
        fixed (T* source = input, target = output)
        {
            Run(new ForwardPass((nint)source, (nint)target), geometry, geometry.Rows.Output, parallelOptions);
        }
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, Span{byte}, PoolShape, ParallelOptions?)"/>
    public static void Forward(MaxPool2DParameters parameters, ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Forward(input, output, mask, geometry);
        fixed (T* source = input, target = output)
        fixed (byte* marks = mask)
        {
            Run(new MaskedForwardPass((nint)source, (nint)target, (nint)marks), geometry, geometry.Rows.Output, parallelOptions);
        }
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Backward"/>
    public static void Backward(MaxPool2DParameters parameters, ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, geometry);
        fixed (T* source = outputGradient, target = inputGradient)
        fixed (byte* marks = mask)
        {
            Run(new BackwardPass((nint)source, (nint)marks, (nint)target), geometry, geometry.Rows.Input, parallelOptions);
        }
    }

    private static void Run<TPass>(TPass pass, in PoolGeometry geometry, int rows, ParallelOptions? options)
        where TPass : struct, IPass
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (geometry.IsEmpty)
        {
            return;
        }

        WorkPartition partition = WorkPartition.Create(geometry, rows, sizeof(T), options);
        if (partition.Workers == 1)
        {
            pass.Run(partition[0]);
        }
        else
        {
            RunParallel(pass, partition, options);
        }
    }

    // A method of its own, so that the closure is allocated by parallel calls alone.
    private static void RunParallel<TPass>(TPass pass, WorkPartition partition, ParallelOptions? options)
        where TPass : struct, IPass
    {
        ParallelOptions bounded = new()
        {
            MaxDegreeOfParallelism = partition.Workers,
            CancellationToken = options?.CancellationToken ?? CancellationToken.None,
            TaskScheduler = options?.TaskScheduler,
        };
        Parallel.For(0, partition.SliceCount, bounded, index => pass.Run(partition[index]));
    }

    // The pointers are pinned by the caller, whose fixed statement outlives every worker.
    private interface IPass
    {
        void Run(in PoolSlice slice);
    }

    private readonly struct ForwardPass(nint input, nint output) : IPass
    {
        public void Run(in PoolSlice slice) =>
            TKernel.Forward(in *(T*)input, ref *(T*)output, slice);
    }

    private readonly struct MaskedForwardPass(nint input, nint output, nint mask) : IPass
    {
        public void Run(in PoolSlice slice) =>
            TKernel.ForwardWithMask(in *(T*)input, ref *(T*)output, ref *(byte*)mask, slice);
    }

    private readonly struct BackwardPass(nint outputGradient, nint mask, nint inputGradient) : IPass
    {
        public void Run(in PoolSlice slice) =>
            TKernel.Backward(in *(T*)outputGradient, in *(byte*)mask, ref *(T*)inputGradient, slice);
    }
}
