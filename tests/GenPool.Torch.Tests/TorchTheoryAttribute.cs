using GenPool.Torch.Tests.Torch;

namespace GenPool.Torch.Tests;

/// <summary>A theory that needs PyTorch's library, skipped with the reason where it does not load.</summary>
public sealed class TorchTheoryAttribute : TheoryAttribute
{
    /// <summary>Tries to load the library.</summary>
    public TorchTheoryAttribute() => Skip = TorchLibrary.IsAvailable ? null : "libtorch_cpu does not load here; the package is for Linux on x64.";
}
