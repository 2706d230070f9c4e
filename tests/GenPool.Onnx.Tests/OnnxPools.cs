using GenPool.Onnx.Tests.Data;

namespace GenPool.Onnx.Tests;

/// <summary>What is held against ONNX.</summary>
internal static class OnnxPools
{
    /// <summary>The pool of a case in a layout. A generated pool takes the place of a generic one here.</summary>
    public static ErasedPool Of(OnnxCase data, PoolLayout layout) =>
        ErasedPools.Generic(data.Parameters with { Layout = layout }, data.Inputs[0].Element);
}
