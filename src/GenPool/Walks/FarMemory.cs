using System.Runtime.Intrinsics.X86;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;
using GenPool.Walks.Pixels;

namespace GenPool.Walks;

/// <summary>Whether the tensors of a slice are more than the caches near a processor hold, so that steps fetch what later ones touch.</summary>
/// <remarks>
/// Measured on Zen 4, one thread, inference, training and backward, with and without in turn: channels first, 3x3 at stride 2 on eight images of
/// 112x112 with 64 channels 0.42, 0.40 and 0.40 times the time, 3x3 at stride 1 on eight of 56x56 with 256 channels 0.5, 0.6 and 0.6, 2x2 on
/// one of 112x112 with 128 channels 0.7, 0.5 and 0.5; channels last 0.7, 0.7 and 0.7, then 0.65, 0.7 and 0.8, and 0.6, 0.6 and 0.6. That is
/// while others use the last cache too. When nobody does, tensors of 25 MB take 0.4 to 0.7 times the time as well, and those of 4 to 8 MB, which
/// are in that cache then, 0.8 to 1.3.
/// </remarks>
internal static unsafe class FarMemory
{
    // Some second-level caches. Nearer than that it costs more than it brings: 1.1 times the time on 3.2 MB, one image of 56x56 with 128 channels.
    // Strips of planes gain the most, and their rows, one after another, the least.
    private const long ImageBytes = 4 * 1024 * 1024;
    private const long StripBytes = ImageBytes - (ImageBytes / 8);
    private const long RowBytes = ImageBytes + (ImageBytes / 2);

    // A page. Processors follow a stream as far as that by themselves, so of smaller planes strips gain nothing.
    private const long PageBytes = 4 * 1024;

    // A part of the second-level cache: what is fetched is not to be gone again when its turn comes.
    private const long MostBytes = 256 * 1024;

    // A first-level cache.
    private const long NearBytes = 32 * 1024;

    // Steps that use less gain nothing, and those that use more ask for too much at once: measured up to 4,800 bytes, and 1.5 times the time for
    // lines of 64 KB.
    private const long FewestBytes = 128;
    private const long MostStepBytes = 8 * 1024;

    // A lane of whole planes is a step too. Measured up to 14x14; larger ones are streams of their own.
    private const long WholePlaneBytes = 1024;

    // What the program's configuration says, if it does. Always, small planes are cut into bands too, so that tests come by there.
    private static readonly bool? s_always = AppContext.GetData("GenPool.FetchAhead") switch { "always" => true, "never" => false, _ => null };

    // From the last row that a step reads to what it fetches. 16 to 128 KiB take the same time.
    private const long DistanceBytes = 64 * 1024;

    /// <summary>Whether those of planes are.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="goesDownStrips">Whether the kernel goes down strips of lanes, and so through each plane several times.</param>
    /// <param name="isBackward">Whether bands are of cells.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static bool OfPlanes(in PoolSlice slice, bool goesDownStrips, bool isBackward, int elementSize)
    {
        if (!Sse.IsSupported || slice.IsVolume || !(isBackward || slice.HasDensePlanes))
        {
            return false;
        }

        // A plane of a single row is a stream that processors follow, by strips too.
        long plane = (long)slice.PlaneInputs * elementSize;
        return s_always ?? (slice.Height.Input > 1 && (goesDownStrips ? plane > PageBytes : plane / slice.Height.Output is >= FewestBytes and <= MostStepBytes)
            && Exceeds(slice, 1, elementSize, goesDownStrips ? StripBytes : RowBytes));
    }

    /// <summary>Whether those of images are.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="carries">Whether the kernel goes down columns.</param>
    /// <param name="parts">What it is given at a time, if so.</param>
    /// <param name="isBackward">Whether bands are of cells.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static bool OfImages(in PoolSlice slice, bool carries, in PixelParts parts, bool isBackward, int elementSize)
    {
        PoolStrides input = slice.Input;
        bool isDense = input.Row == (nint)slice.Width.Input * slice.Channels && input.Batch == slice.PlaneInputs * slice.Channels;
        if (!Sse.IsSupported || slice.IsVolume || !(isBackward || isDense))
        {
            return false;
        }

        return s_always ?? (Exceeds(slice, slice.Channels, elementSize, ImageBytes)
            && (carries ? !parts.IsCopied && parts.Steps < slice.EndBand - slice.FirstBand
                : (double)slice.PlaneInputs * slice.Channels * elementSize / slice.PlaneOutputs <= MostStepBytes));
    }

    /// <summary>Of planes that are far and gone over cell by cell, bytes from what is done to what is fetched; 0 where they are near.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static nint BytesAhead(in PoolSlice slice, int elementSize) =>
        Sse.IsSupported && (s_always ?? (slice.PlaneInputs * elementSize <= WholePlaneBytes
            && Exceeds(slice, 1, elementSize, ImageBytes))) ? (nint)DistanceBytes : 0;

    // With two threads too it gains as soon as each has so much.
    /// <summary>Of images that are far and gone over pixel by pixel, bytes from what is done to what is fetched; 0 where they are near.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static nint BytesAheadOfImages(in PoolSlice slice, int elementSize) =>
        (s_always ?? slice.ThreadBytes(slice.Channels, elementSize) > ImageBytes) ? (nint)DistanceBytes : 0;

    /// <summary>Whether windows of images are gone through pixel by pixel, with all channels: pixels of no more than go through a window together are anyway.</summary>
    /// <param name="bytesAhead">What <see cref="BytesAheadOfImages"/> says of the images.</param>
    /// <param name="channels">Their channels.</param>
    /// <param name="together">How many of these go through a window together.</param>
    public static bool GoesByPixels(nint bytesAhead, int channels, int together) => bytesAhead > 0 && (s_always == true || channels > together);

    /// <summary>How many rows of outputs strips of a plane go down before the next ones: all, unless they are too much to be fetched ahead.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public static int RowsTogether(in PoolSlice slice, int elementSize)
    {
        ref readonly WindowAxis height = ref slice.Height;
        return s_always == true ? 2 * height.Size
            : (long)slice.PlaneInputs * elementSize <= MostBytes ? height.Output
            : (int)Math.Max(4 * height.Size, MostBytes / 2 / ((long)slice.Width.Input * height.Stride * elementSize));
    }

    /// <summary>
    /// How many steps strips of a plane go down before the next ones where a forward kernel carries rows; those that two parts share are reduced twice.
    /// </summary>
    /// <param name="slice">The work.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    /// <remarks>
    /// In equal parts that stay in a first-level cache. Measured on Zen 4, 112x112 planes, 3x3 at stride 1 and 2: 0.7 to 0.95 times the time; 150x150 and 224x224
    /// 0.9 to 1. Backward it is 0.95 to 1.2, and of near planes 1 to 1.15.
    /// </remarks>
    public static int StepsTogether(in PoolSlice slice, int elementSize)
    {
        long parts = ((slice.PlaneInputs * elementSize) + NearBytes - 1) / NearBytes;
        return s_always == true ? slice.Height.Size
            : parts is > 1 and <= MostBytes / NearBytes ? (int)((slice.Height.Output + parts - 1) / parts)
            : int.MaxValue;
    }

    /// <summary>What the steps over planes fetch, from the first row of one on.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="slice">The work.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="row">The first row of outputs.</param>
    /// <param name="rows">Rows of outputs.</param>
    /// <param name="strips">How often they are gone through.</param>
    /// <param name="together">Planes that each strip goes through before the next.</param>
    public static FetchAhead OfPlanes<T>(in FarTensors<T> tensors, in PoolSlice slice, int plane, int row, int rows, int strips, int together)
        where T : unmanaged
    {
        long size = (long)slice.Width.Input * sizeof(T);
        long distance = strips > 1 ? Math.Min(together * rows * slice.Height.Stride * size, MostBytes) : slice.Height.Extent * size;
        return tensors.From(slice, 1, plane, row, (long)slice.Height.Output * strips, Math.Max(DistanceBytes, distance));
    }

    /// <summary>What the steps over images fetch, from a row of one on: pixel by pixel.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="slice">The work.</param>
    /// <param name="image">The image.</param>
    /// <param name="row">The first row of outputs.</param>
    public static FetchAhead OfImages<T>(in FarTensors<T> tensors, in PoolSlice slice, int image, int row)
        where T : unmanaged
    {
        long size = (long)slice.Width.Input * slice.Channels * sizeof(T);
        return tensors.From(slice, slice.Channels, image, row, slice.PlaneOutputs, Math.Min(2 * MostBytes, (slice.Height.Extent * size) + DistanceBytes));
    }

    /// <summary>What the steps down the columns of a part of an image fetch: the next part.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="slice">The work.</param>
    /// <param name="image">The image.</param>
    /// <param name="row">The first row of outputs.</param>
    /// <param name="rows">Rows of outputs.</param>
    /// <param name="steps">Steps down a column.</param>
    /// <param name="lane">Elements of a lane.</param>
    public static FetchAhead OfParts<T>(in FarTensors<T> tensors, in PoolSlice slice, int image, int row, int rows, int steps, int lane)
        where T : unmanaged
    {
        ref readonly WindowAxis height = ref slice.Height;
        long size = (long)slice.Width.Input * slice.Channels * sizeof(T);
        long all = (long)slice.PlaneOutputs * ((slice.Channels + lane - 1) / lane) * steps / rows;
        return tensors.From(slice, slice.Channels, image, row, all, ((rows * (long)height.Stride) + height.Extent - height.Stride) * size);
    }

    // Several threads have more of memory's lines under way. Measured with two, in a last cache that nobody else used: tensors of 8 to 16 MB took 1 to
    // 1.8 times the time, those of 25 MB and more 0.6 to 0.9.
    private static bool Exceeds(in PoolSlice slice, int channels, int elementSize, long bytes) =>
        slice.ThreadBytes(channels, elementSize) > (slice.Workers == 1 ? bytes : 2 * bytes);
}
