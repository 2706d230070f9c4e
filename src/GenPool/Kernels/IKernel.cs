using System.ComponentModel;

namespace GenPool.Kernels;

/// <summary>What the walks have to know of a generated kernel. All of it is known when code is compiled.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel
{
    /// <summary>Whether the passes are written out; if not, the library loops over the taps.</summary>
    static abstract bool IsUnrolled { get; }

    /// <summary>
    /// Whether the library may go axis by axis, with prefixes and suffixes: for maxima of large windows at stride 1. A program holds
    /// that way only if a kernel says so.
    /// </summary>
    static virtual bool IsSeparable => false;

    /// <summary>
    /// Whether the library may loop over the taps, although they are written out: of maxima of large windows with channels last, or of windows
    /// that move several columns with channels first. A program holds that way only if a kernel says so. Sums always may.
    /// </summary>
    static virtual bool MayLoop => false;

    /// <summary>
    /// Whether taps that a window shares with the next one stay in registers: those of sums, which are formed anew for each window all the same.
    /// </summary>
    static virtual bool KeepsTaps => false;

    /// <summary>Whether a forward pass that sums goes over its rows one strip of lanes after the other; if not, from a row's start to its end.</summary>
    static virtual bool ReducesDownStrips => false;

    /// <summary>Whether windows are sums of their taps, in their order; if not, they are the best of these.</summary>
    internal static abstract bool IsSum { get; }

    /// <summary>
    /// Whether the kernel goes down the outermost axis step by step and carries what windows share; if not, no step needs the result of
    /// another.
    /// </summary>
    static abstract bool CarriesForward { get; }

    /// <summary>Whether windows may reach over an edge of a plane across its rows, or of a volume across its slices.</summary>
    static abstract bool LeavesRows { get; }

    /// <summary>Whether windows may reach over the start or the end of a row.</summary>
    static abstract bool LeavesColumns { get; }

    /// <summary>Whether the backward pass gathers; if not, every output scatters to the cells it came from.</summary>
    static abstract bool Gathers { get; }

    /// <summary>
    /// Whether the backward kernel goes down the outermost axis step by step and carries the sums of cells that later outputs
    /// reach too; if not, its steps are independent of each other.
    /// </summary>
    static abstract bool CarriesBackward { get; }

    /// <summary>Whether patches of cells begin with the first cell of a row; if not, where windows begin.</summary>
    static abstract bool AlignsColumns { get; }
}
