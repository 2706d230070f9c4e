namespace GenPool.Benchmarks.Measuring;

/// <summary>
/// The bytes that an operation must move. Forward: the input that windows cover, the output, and for training one byte of mask
/// an output. Backward: the gradient of the output, what was saved, and the whole gradient of the input.
/// </summary>
/// <param name="Read">Bytes of the tensors that are read.</param>
/// <param name="ReadMask">Bytes of mask that are read.</param>
/// <param name="Write">Bytes of the tensor that is written.</param>
/// <param name="WriteMask">Bytes of mask that are written.</param>
internal readonly record struct Traffic(long Read, long ReadMask, long Write, long WriteMask)
{
    /// <summary>All of them.</summary>
    public long Bytes => Read + ReadMask + Write + WriteMask;

    /// <summary>Those of a problem.</summary>
    public static Traffic Of(Problem problem)
    {
        long outputs = problem.Output.ElementCount, inputs = problem.Shape.Input.ElementCount;
        return (problem.Operation, problem.Shape.Pool) switch
        {
            (PoolOperation.Inference, _) => new(sizeof(float) * problem.Shape.CoveredElements, 0, sizeof(float) * outputs, 0),
            (PoolOperation.Training, _) => new(sizeof(float) * problem.Shape.CoveredElements, 0, sizeof(float) * outputs, outputs),
            (_, MaxPoolParameters) => new(sizeof(float) * outputs, outputs, sizeof(float) * inputs, 0),
            (_, AveragePoolParameters) => new(sizeof(float) * outputs, 0, sizeof(float) * inputs, 0),
            _ => new(sizeof(float) * ((2 * outputs) + problem.Shape.CoveredElements), 0, sizeof(float) * inputs, 0), // Input, output and gradient of it.
        };
    }
}
