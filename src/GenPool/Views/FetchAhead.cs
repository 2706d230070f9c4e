using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Views;

/// <summary>What later steps of a pass touch, fetched a little with every few steps, so that it is near when its turn comes.</summary>
/// <remarks>
/// Processors follow a few streams into memory, none beyond a page of 4 KiB, and lose sight of what strips of lanes go down. And of much
/// that is asked for at once they drop a part, as it seems: a miss in the first cache waits in one of few places. So steps ask for as much as they
/// use up.
/// A fetch is no access: beyond a tensor's end it does nothing, whatever is there.
/// </remarks>
internal unsafe struct FetchAhead
{
    private const int LineBytes = 64;

    // What is fetched at a time. Measured: single lines cost small steps a tenth more, twice as many gain nothing.
    private const int GroupBytes = 8 * LineBytes;

    private Stream _input;
    private Stream _output;
    private Stream _marks;
    private int _streams;
    private int _stepsOfGroup;

    // Of a map that nothing is fetched for it is 0, and so never 0 when a step has been taken off.
    private int _stepsLeft;

    /// <summary>What is fetched of the three tensors that a pass goes through evenly.</summary>
    /// <param name="input">The input, or its gradient, that the next step touches.</param>
    /// <param name="output">The output, or its gradient, that it touches.</param>
    /// <param name="marks">The marks of that output.</param>
    /// <param name="bytes">Bytes of the three that so many steps use up.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="distance">Bytes of input from what a step touches to what it fetches.</param>
    public static FetchAhead Of(void* input, void* output, void* marks, (nint Input, nint Output, nint Marks) bytes, long steps, long distance)
    {
        steps = Math.Max(1, steps);
        int group = (int)Math.Max(1, GroupBytes * steps / (bytes.Input + bytes.Output));
        double share = (double)distance / bytes.Input, part = (double)group / steps;
        return new()
        {
            _input = new(input, bytes.Input, share, part),
            _output = new(output, bytes.Output, share, part),
            _marks = new(marks, bytes.Marks, share, part),
            _streams = bytes.Marks > 0 ? 3 : 2,
            _stepsOfGroup = group,
            _stepsLeft = group,
        };
    }

    /// <summary>Fetches, with the last step of a group, what there is for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step(FetchAhead* ahead)
    {
        if (--ahead->_stepsLeft != 0)
        {
            return;
        }

        ahead->_stepsLeft = ahead->_stepsOfGroup;
        Stream* stream = &ahead->_input;
        for (Stream* end = stream + ahead->_streams; stream < end; stream++)
        {
            byte* at = stream->At, stop = at + stream->Bytes;
            stream->At = stop;
            do
            {
                Sse.Prefetch1(at);
                at += LineBytes;
            }
            while (at < stop);
        }
    }

    /// <summary>Fetches what lies together in memory.</summary>
    /// <param name="from">Its address.</param>
    /// <param name="bytes">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Lines(void* from, nint bytes)
    {
        for (nint at = 0; at < bytes; at += LineBytes)
        {
            Sse.Prefetch1((byte*)from + at);
        }
    }

    // Where it is, and how far it moves at a time.
    private struct Stream(void* start, nint bytes, double share, double part)
    {
        public readonly nint Bytes = (nint)Math.Ceiling(bytes * part);
        public byte* At = (byte*)start + (nint)(bytes * share);
    }
}
