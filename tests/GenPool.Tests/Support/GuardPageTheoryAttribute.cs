using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>A theory about buffers between guard pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuardPageTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where no page can be guarded.</summary>
    public GuardPageTheoryAttribute() =>
        Skip = GuardedMemory.IsSupported ? null : "Guard pages are laid with mmap and mprotect as Linux declares them.";
}
