using System.Diagnostics.CodeAnalysis;
using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>A share of the work of one call: some planes (channels first) or images (channels last), and a band of each.</summary>
/// <param name="Depth">Windows down the slices of a volume; one of one where there are none.</param>
/// <param name="Height">Windows down the rows.</param>
/// <param name="Width">Windows along the columns.</param>
/// <param name="Rank">Axes that are pooled.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="Planes">Planes, or images, of the whole call.</param>
/// <param name="Input">Where the elements of the input lie.</param>
/// <param name="First">First plane or image of the slice.</param>
/// <param name="End">One past its last.</param>
/// <param name="FirstBand">First row (slice, in a volume) of the slice in every one of them: of outputs forward, of cells backward.</param>
/// <param name="EndBand">One past the last.</param>
internal readonly record struct PoolSlice(
    in WindowAxis Depth, in WindowAxis Height, in WindowAxis Width, int Rank, int Channels, int Planes, in PoolStrides Input, int First, int End, int FirstBand, int EndBand)
{
    // Fields, for the axes are asked one by one, and a property would copy all of one for each number.
    /// <inheritdoc cref="PoolSlice"/>
    public readonly WindowAxis Depth = Depth;

    /// <inheritdoc cref="PoolSlice"/>
    public readonly WindowAxis Height = Height;

    /// <inheritdoc cref="PoolSlice"/>
    public readonly WindowAxis Width = Width;

    /// <summary>The first of the planes that the slice's own follow without gaps, in every tensor but a forward pass's input.</summary>
    public int FirstNear { get; init; }

    /// <summary>One past the last of those that follow.</summary>
    public int EndNear { get; init; } = Planes;

    /// <summary>Threads that the whole call is cut for.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Taps of the largest window.</summary>
    public long Taps => (long)Depth.Size * Height.Size * Width.Size;

    /// <summary>Whether windows move through a volume.</summary>
    public bool IsVolume => Rank == 3;

    /// <summary>The outermost axis, which bands are cut from.</summary>
    [UnscopedRef]
    public ref readonly WindowAxis Outer => ref IsVolume ? ref Depth : ref Height;

    /// <summary>In a backward pass, whether the band is all there is.</summary>
    public bool HasWholePlanes => FirstBand == 0 && EndBand == Outer.Input;

    /// <summary>Whether all windows have the same taps, equally far apart.</summary>
    public bool IsRegular => Depth.IsRegular && Height.IsRegular && Width.IsRegular;

    /// <summary>Whether a cell may lie in several windows, all of one size.</summary>
    public bool Overlaps => Depth.Overlaps || Height.Overlaps || Width.Overlaps;

    /// <summary>Inputs of a plane or volume of one channel.</summary>
    public nint PlaneInputs => (nint)Depth.Input * Height.Input * Width.Input;

    /// <summary>Outputs of a plane or volume of one channel.</summary>
    public nint PlaneOutputs => (nint)Depth.Output * Height.Output * Width.Output;

    /// <summary>Bytes of input and output that a thread goes through: its part of the whole call, of which it takes several slices, one after another.</summary>
    /// <param name="channels">Channels of a plane.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public double ThreadBytes(int channels, int elementSize) => (double)(PlaneInputs + PlaneOutputs) * channels * elementSize * Planes / Workers;

    /// <summary>Whether there is one window, whose taps are all cells of the input, and are numbered as these are.</summary>
    public bool IsWhole => Depth.IsWhole && Height.IsWhole && Width.IsWhole;

    /// <summary>With channels first, whether the cells of a plane or volume follow one another without gaps.</summary>
    public bool HasDenseCells => Input.Row == Width.Input && Input.Slice == (nint)Height.Input * Width.Input;

    /// <summary>With channels first, whether rows, planes and images follow one another without gaps.</summary>
    public bool HasDensePlanes => HasDenseCells && Input.Channel == PlaneInputs && Input.Batch == Channels * PlaneInputs;

    /// <summary>With channels first, whether the slices of a volume and of the next one are those of one volume to a kernel: no window is on both.</summary>
    public bool StacksVolumes => IsVolume && Depth.IsTiled;

    /// <summary>With channels first, where a plane begins.</summary>
    public nint PlaneAt(int plane)
    {
        (int image, int channel) = Math.DivRem(plane, Channels);
        return (image * Input.Batch) + (channel * Input.Channel);
    }
}
