namespace GenPool.Benchmarks.Measuring;

/// <summary>The bytes that an operation must move.</summary>
internal static class Traffic
{
    /// <summary>
    /// Forward: the input that windows cover, the output, and for training one byte of mask per output. Backward: the
    /// gradient of the output and the mask, and the whole gradient of the input.
    /// </summary>
    public static long Bytes(Problem problem)
    {
        long outputs = problem.Output.ElementCount;
        return problem.Operation switch
        {
            PoolOperation.Inference => sizeof(float) * (problem.Shape.CoveredElements + outputs),
            PoolOperation.Training => (sizeof(float) * (problem.Shape.CoveredElements + outputs)) + outputs,
            _ => (sizeof(float) * (outputs + problem.Shape.Input.ElementCount)) + outputs,
        };
    }
}
