using System.ComponentModel;
using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Checks a call, cuts its work into slices and runs a pass on each.</summary>
/// <typeparam name="TPasses">The passes.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class MaxPool2DRunner<TPasses, T>
    where TPasses : struct, IMaxPool2DPasses<T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, PoolShape, ParallelOptions?)"/>
    public static void Forward(MaxPool2DParameters parameters, ReadOnlySpan<T> input, Span<T> output, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Forward(input, output, geometry);
        Infer(input, PoolStrides.Dense(shape, TPasses.Layout), output, geometry, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Forward(ReadOnlySpan{T}, Span{T}, Span{byte}, PoolShape, ParallelOptions?)"/>
    public static void Forward(MaxPool2DParameters parameters, ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Forward(input, output, mask, geometry);
        Forward(input, PoolStrides.Dense(shape, TPasses.Layout), output, mask, parameters.Mask, geometry, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool2D{T}.Backward"/>
    public static void Backward(MaxPool2DParameters parameters, ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, PoolShape shape, ParallelOptions? parallelOptions)
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, geometry);
        fixed (T* source = outputGradient, target = inputGradient)
        fixed (byte* marks = mask)
        {
            PoolStrides strides = PoolStrides.Dense(shape, TPasses.Layout);
            Run(new BackwardPass(source, marks, target, parameters.Mask), geometry, strides, geometry.Rows.Input, parallelOptions);
        }
    }

    /// <summary>Pools without a mask, the input lying anywhere. Lengths have been checked.</summary>
    internal static void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolGeometry geometry, ParallelOptions? parallelOptions)
    {
        fixed (T* source = input, target = output)
        {
            Run(new InferencePass(source, target), geometry, strides, geometry.Rows.Output, parallelOptions);
        }
    }

    /// <summary>Pools and writes the mask, the input lying anywhere. Lengths have been checked.</summary>
    internal static void Forward(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, Span<byte> mask, MaskFormat format, in PoolGeometry geometry, ParallelOptions? parallelOptions)
    {
        fixed (T* source = input, target = output)
        fixed (byte* marks = mask)
        {
            Run(new TrainingPass(source, target, marks, format), geometry, strides, geometry.Rows.Output, parallelOptions);
        }
    }

    private static void Run<TPass>(TPass pass, in PoolGeometry geometry, PoolStrides strides, int rows, ParallelOptions? options)
        where TPass : struct, IPass
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        if (geometry.IsEmpty)
        {
            return;
        }

        WorkPartition partition = WorkPartition.Create(geometry, TPasses.Layout, strides, rows, sizeof(T), options);
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

    private readonly struct InferencePass(T* input, T* output) : IPass
    {
        public void Run(in PoolSlice slice) => TPasses.Infer(input, output, slice);
    }

    private readonly struct TrainingPass(T* input, T* output, byte* mask, MaskFormat format) : IPass
    {
        public void Run(in PoolSlice slice) => TPasses.Forward(input, output, mask, format, slice);
    }

    private readonly struct BackwardPass(T* gradient, byte* mask, T* target, MaskFormat format) : IPass
    {
        public void Run(in PoolSlice slice) => TPasses.Backward(gradient, mask, target, format, slice);
    }
}
