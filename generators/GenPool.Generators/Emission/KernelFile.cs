using GenPool.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace GenPool.Generators.Emission;

/// <summary>Writes the kernel of a pool.</summary>
internal static class KernelFile
{
    public static SourceText Emit(PoolSpec pool)
    {
        return new SourceWriter().Lines("// " + PoolDescription.Of(pool)).ToSourceText();
    }
}
