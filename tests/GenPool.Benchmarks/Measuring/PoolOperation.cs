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
    /// <summary>The operations that a pool has. A training pass differs from inference only where it saves something.</summary>
    public static IReadOnlyList<PoolOperation> Of(PoolParameters pool) => pool is MaxPoolParameters
        ? [PoolOperation.Inference, PoolOperation.Training, PoolOperation.Backward]
        : [PoolOperation.Inference, PoolOperation.Backward];

    /// <summary>The name in tables and on the command line.</summary>
    public static string Name(this PoolOperation operation) => operation switch
    {
        PoolOperation.Inference => "fwd",
        PoolOperation.Training => "train",
        _ => "bwd",
    };

    /// <summary>The operation of a name.</summary>
    public static PoolOperation Parse(string name) => Enum.GetValues<PoolOperation>().Single(operation => operation.Name() == name);
}
