using System.ComponentModel;
using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>
/// Buffers that end at, or start at, a page no access is allowed to: an access beside a buffer ends the process at once.
/// </summary>
/// <remarks>Only where the page lies is protected; on its other side a buffer has room left.</remarks>
public sealed unsafe class GuardedMemory : ITestMemory
{
    private const int None = 0, ReadWrite = 1 | 2, PrivateAnonymous = 2 | 0x20;

    private readonly int _capacity;
    private readonly byte*[] _regions;
    private readonly bool _atEnd;
    private int _taken;

    /// <summary>Whether pages can be protected here: the flags above are those of Linux.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>
    /// Memory for the checks of a layer whose buffers end at their pages, and such whose buffers start at them; arrays where
    /// pages cannot be protected.
    /// </summary>
    public static ITestMemory[] BothSides()
    {
        const int capacity = 1 << 22;
        return IsSupported
            ? [new GuardedMemory(Passes.BufferCount, capacity, atEnd: true), new GuardedMemory(Passes.BufferCount, capacity, atEnd: false)]
            : [HeapMemory.Instance];
    }

    /// <summary>Maps the buffers of a run, to be used over and over.</summary>
    /// <param name="count">Buffers of a run.</param>
    /// <param name="capacity">Bytes of the largest.</param>
    /// <param name="atEnd">Whether the buffers end at their page or start at it.</param>
    public GuardedMemory(int count, int capacity, bool atEnd)
    {
        _atEnd = atEnd;
        int page = Environment.SystemPageSize;
        _capacity = (capacity + page - 1) / page * page;
        _regions = new byte*[count];
        for (int i = 0; i < count; i++)
        {
            nint mapped = Map(0, (nuint)(_capacity + (2 * page)), None, PrivateAnonymous, -1, 0);
            if (mapped == -1 || Protect(mapped + page, (nuint)_capacity, ReadWrite) != 0)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }

            _regions[i] = (byte*)mapped + page;
        }
    }

    /// <inheritdoc/>
    public void Begin() => _taken = 0;

    /// <inheritdoc/>
    public Span<byte> Take(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, _capacity);
        byte* region = _regions[_taken++];
        return new(_atEnd ? region + _capacity - bytes : region, (int)bytes);
    }

    /// <summary>Reads the byte next to a buffer, on the side of its page. Does not return.</summary>
    public byte Overrun()
    {
        Begin();
        Span<byte> buffer = Take(1);
        fixed (byte* element = buffer)
        {
            return _atEnd ? element[1] : element[-1];
        }
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int Protect(nint address, nuint length, int protection);
}
