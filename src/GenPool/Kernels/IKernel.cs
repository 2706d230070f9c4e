using System.ComponentModel;

namespace GenPool.Kernels;

/// <summary>What the walks have to know of a generated kernel. All of it is known when code is compiled.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel
{
    /// <summary>
    /// Whether the kernel goes down the outermost axis step by step and carries what windows share; if not, its steps are
    /// independent of each other.
    /// </summary>
    static abstract bool CarriesForward { get; }

    /// <summary>Whether windows may reach over an edge of a plane across its rows, or of a volume across its slices.</summary>
    static abstract bool LeavesRows { get; }

    /// <summary>Whether windows may reach over the start or the end of a row.</summary>
    static abstract bool LeavesColumns { get; }
}
