namespace GenPool.Onnx.Tests;

/// <summary>Tests that share one compilation of the pools, and one count.</summary>
[CollectionDefinition(Name)]
public sealed class OnnxCollection : ICollectionFixture<OnnxPools>
{
    public const string Name = "ONNX";
}
