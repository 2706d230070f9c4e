using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Benchmarks.Peers.Roof;

/// <summary>Memory that is read or written from its start to its end.</summary>
internal readonly record struct ByteRange(nint Address, long Bytes);

/// <summary>
/// Reads two ranges and writes two, side by side: the work is cut into blocks, and each block takes its share of every
/// range, in whole cache lines.
/// </summary>
internal sealed unsafe class StreamLoop(ByteRange read0, ByteRange read1, ByteRange write0, ByteRange write1, bool nonTemporal)
{
    private const long Line = 64;

    /// <summary>Bits of the vectors that are used.</summary>
    public static int WidestVectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>Runs a range of blocks.</summary>
    public void Run(int first, int end, int blocks)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Run<Lines512>(first, end, blocks);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Run<Lines256>(first, end, blocks);
        }
        else
        {
            Run<Lines128>(first, end, blocks);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TLines>(int first, int end, int blocks)
        where TLines : struct, ILines
    {
        TLines lines = default;
        for (int block = first; block < end; block++)
        {
            Read(ref lines, read0, block, blocks);
            Read(ref lines, read1, block, blocks);
            if (nonTemporal)
            {
                Write<TLines, True>(ref lines, write0, block, blocks);
                Write<TLines, True>(ref lines, write1, block, blocks);
            }
            else
            {
                Write<TLines, False>(ref lines, write0, block, blocks);
                Write<TLines, False>(ref lines, write1, block, blocks);
            }
        }

        if (nonTemporal && Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Read<TLines>(ref TLines lines, ByteRange range, int block, int blocks)
        where TLines : struct, ILines
    {
        byte* end = At(range, block + 1, blocks);
        byte* at = At(range, block, blocks);
        for (; at + (4 * Line) <= end; at += 4 * Line)
        {
            lines.Read(at);
            lines.Read(at + Line);
            lines.Read(at + (2 * Line));
            lines.Read(at + (3 * Line));
        }

        for (; at < end; at += Line)
        {
            lines.Read(at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<TLines, TNonTemporal>(ref TLines lines, ByteRange range, int block, int blocks)
        where TLines : struct, ILines
    {
        byte* end = At(range, block + 1, blocks);
        for (byte* at = At(range, block, blocks); at < end; at += Line)
        {
            if (typeof(TNonTemporal) == typeof(True))
            {
                lines.Stream(at);
            }
            else
            {
                lines.Write(at);
            }
        }
    }

    // A block begins on a cache line. Bytes after the last whole line are less than one line a range and are left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* At(ByteRange range, int block, int blocks) =>
        (byte*)range.Address + (range.Bytes * block / blocks & ~(Line - 1));

    private readonly struct True;

    private readonly struct False;

    /// <summary>A cache line in registers; what is read is kept, so that no load can be dropped.</summary>
    private interface ILines
    {
        void Read(byte* line);

        void Write(byte* line);

        void Stream(byte* line);
    }

    private struct Lines512 : ILines
    {
        private Vector512<byte> _kept;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Read(byte* line) => _kept |= Vector512.LoadAligned(line);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Write(byte* line) => _kept.StoreAligned(line);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Stream(byte* line) => _kept.StoreAlignedNonTemporal(line);
    }

    private struct Lines256 : ILines
    {
        private Vector256<byte> _kept0;
        private Vector256<byte> _kept1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Read(byte* line)
        {
            _kept0 |= Vector256.LoadAligned(line);
            _kept1 |= Vector256.LoadAligned(line + 32);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Write(byte* line)
        {
            _kept0.StoreAligned(line);
            _kept1.StoreAligned(line + 32);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Stream(byte* line)
        {
            _kept0.StoreAlignedNonTemporal(line);
            _kept1.StoreAlignedNonTemporal(line + 32);
        }
    }

    private struct Lines128 : ILines
    {
        private Vector128<byte> _kept0;
        private Vector128<byte> _kept1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Read(byte* line)
        {
            _kept0 |= Vector128.LoadAligned(line) | Vector128.LoadAligned(line + 16);
            _kept1 |= Vector128.LoadAligned(line + 32) | Vector128.LoadAligned(line + 48);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Write(byte* line)
        {
            _kept0.StoreAligned(line);
            _kept1.StoreAligned(line + 16);
            _kept0.StoreAligned(line + 32);
            _kept1.StoreAligned(line + 48);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Stream(byte* line)
        {
            _kept0.StoreAlignedNonTemporal(line);
            _kept1.StoreAlignedNonTemporal(line + 16);
            _kept0.StoreAlignedNonTemporal(line + 32);
            _kept1.StoreAlignedNonTemporal(line + 48);
        }
    }
}
