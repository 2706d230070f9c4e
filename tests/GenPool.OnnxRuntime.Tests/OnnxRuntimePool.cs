using Microsoft.ML.OnnxRuntime;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>One pass of an Lp pool of ONNX Runtime.</summary>
internal static class OnnxRuntimePool
{
    /// <summary>Pools a tensor, channels first.</summary>
    public static float[] Run(LpPoolParameters parameters, PoolShape3D shape, float[] input)
    {
        int[] extents = [shape.Depth, shape.Height, shape.Width];
        long[] dims = [shape.Batch, shape.Channels, .. extents[^parameters.Axes.Length..].Select(extent => (long)extent)];
        using SessionOptions options = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using InferenceSession session = new(OnnxModel.LpPool(parameters, dims), options);
        using OrtValue x = OrtValue.CreateTensorValueFromMemory(input, dims);
        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(run, ["x"], [x], ["y"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
