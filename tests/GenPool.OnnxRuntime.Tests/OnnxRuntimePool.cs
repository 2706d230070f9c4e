using Microsoft.ML.OnnxRuntime;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>One pass of a pool of ONNX Runtime.</summary>
internal static class OnnxRuntimePool
{
    /// <summary>Pools a tensor, channels first.</summary>
    public static float[] Run(LpPoolParameters parameters, PoolShape3D shape, float[] input)
    {
        long[] dims = Dims(shape, parameters.Axes.Length);
        return Run(OnnxModel.LpPool(parameters, dims), dims, input);
    }

    /// <summary>Runs a node on a tensor, channels first.</summary>
    public static float[] Run(OnnxNode node, int rank, PoolShape3D shape, float[] input) =>
        Run(OnnxModel.Of(node, Dims(shape, rank)), Dims(shape, rank), input);

    private static long[] Dims(PoolShape3D shape, int rank)
    {
        int[] extents = [shape.Depth, shape.Height, shape.Width];
        return [shape.Batch, shape.Channels, .. extents[^rank..].Select(extent => (long)extent)];
    }

    private static float[] Run(byte[] model, long[] dims, float[] input)
    {
        using SessionOptions options = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using InferenceSession session = new(model, options);
        using OrtValue x = OrtValue.CreateTensorValueFromMemory(input, dims);
        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(run, ["x"], [x], ["y"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
