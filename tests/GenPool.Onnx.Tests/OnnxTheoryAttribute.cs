using GenPool.Onnx.Tests.Data;

namespace GenPool.Onnx.Tests;

/// <summary>A theory over the ONNX test data, skipped with the reason where they are not installed.</summary>
public sealed class OnnxTheoryAttribute : TheoryAttribute
{
    /// <summary>Reads whether the data are there.</summary>
    public OnnxTheoryAttribute() => Skip = OnnxData.Missing;
}

/// <summary>A fact about the ONNX test data, skipped with the reason where they are not installed.</summary>
public sealed class OnnxFactAttribute : FactAttribute
{
    /// <summary>Reads whether the data are there.</summary>
    public OnnxFactAttribute() => Skip = OnnxData.Missing;
}
