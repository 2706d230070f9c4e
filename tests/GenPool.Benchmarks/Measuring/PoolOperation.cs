namespace GenPool.Benchmarks.Measuring;

/// <summary>What is timed, each alone.</summary>
internal enum PoolOperation
{
    /// <summary>Forward without a mask.</summary>
    Inference,

    /// <summary>Forward with a mask, workspace or indices.</summary>
    Training,

    /// <summary>The gradient of the input.</summary>
    Backward,
}

/// <summary>Names of operations.</summary>
internal static class PoolOperations
{
    /// <summary>The name in tables and on the command line.</summary>
    public static string Name(this PoolOperation operation) => operation switch
    {
        PoolOperation.Inference => "fwd",
        PoolOperation.Training => "train",
        _ => "bwd",
    };
}
