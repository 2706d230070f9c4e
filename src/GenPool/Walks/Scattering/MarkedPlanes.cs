using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Scattering;

/// <summary>
/// Adds the outputs of some planes to the cells that they marked: for some outputs of each all cells are found, and then the planes take
/// turns, output by output.
/// </summary>
/// <typeparam name="T">The element type, in which sums are formed.</typeparam>
internal readonly unsafe ref struct MarkedPlanes<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Planes that take turns. Measured: of fewer, additions to the same cell wait for one another.</summary>
    public const int InTurn = 16;

    // Outputs of a plane at a time: their cells lie as many numbers apart from plane to plane, so that this is a constant.
    private const int Pitch = 128;

    private readonly MarkedCells _marked;
    private readonly WindowOrigins _origins;
    private readonly int* _cells;
    private readonly int _inputs;
    private readonly nint _outputs;
    private readonly nint _first;
    private readonly nint _count;

    /// <param name="slice">The work.</param>
    /// <param name="plan">Its windows.</param>
    /// <param name="memory">Where <see cref="Bytes"/> are left.</param>
    public MarkedPlanes(in PoolSlice slice, in SumPlan plan, ref ScratchMemory memory)
    {
        nint step = slice.PlaneOutputs / Math.Max(1, slice.Outer.Output);
        _marked = new(slice);
        _origins = new(memory.Take<ushort>(WindowOrigins.Length(slice, plan.First, plan.End)), slice, plan.First, plan.End);
        _cells = memory.Take<int>(InTurn * Pitch);
        (_inputs, _outputs) = ((int)slice.PlaneInputs, slice.PlaneOutputs);
        (_first, _count) = (plan.First * step, (plan.End - plan.First) * step);
    }

    /// <summary>Bytes that it takes.</summary>
    public static long Bytes(in PoolSlice slice, in SumPlan plan) =>
        ScratchMemory.Bytes(WindowOrigins.Length(slice, plan.First, plan.End), sizeof(ushort)) + ScratchMemory.Bytes(InTurn * Pitch, sizeof(int));

    /// <summary>Adds those of some planes.</summary>
    /// <param name="sums">The first plane's first cell.</param>
    /// <param name="gradients">Its outputs.</param>
    /// <param name="marks">Their marks.</param>
    /// <param name="planes">How many planes, at most <see cref="InTurn"/>.</param>
    public void Add(T* sums, T* gradients, byte* marks, int planes)
    {
        for (nint at = 0, next; at < _count; at = next)
        {
            next = at + Part(_count - at);
            int count = (int)(next - at);
            WindowOrigins origins = _origins.From(at);
            nint output = _first + at;
            int found = 0;
            for (int plane = 0; plane < planes; plane++, output += _outputs)
            {
                found |= _marked.TryFind(marks + output, origins, count, plane * _inputs, _cells + (plane * Pitch)) ? 1 << plane : 0;
                nint later = plane + 1 < planes ? output + _outputs : next < _count ? _first + next : _first + (planes * _outputs);
                Prefetch(marks + later, count);
                Prefetch(gradients + later, count * sizeof(T));
            }

            if (found == (1 << InTurn) - 1)
            {
                AddInTurn(sums, _cells, gradients + _first + at, _outputs, count);
                continue;
            }

            output = _first + at;
            for (int plane = 0; plane < planes; plane++, output += _outputs)
            {
                if ((found & (1 << plane)) != 0)
                {
                    AddFound(sums, _cells + (plane * Pitch), gradients + output, count);
                }
                else
                {
                    AddExisting(sums + ((nint)plane * _inputs), gradients + output, marks + output, origins, count);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddInTurn(T* sums, int* cells, T* gradients, nint outputs, int count)
    {
        nint threeOutputs = 3 * outputs;
        T* fourth = gradients + (4 * outputs), eighth = gradients + (8 * outputs), twelfth = gradients + (12 * outputs);
        for (int* end = cells + count; cells < end; cells++, gradients++, fourth++, eighth++, twelfth++)
        {
            Add(sums, cells[0 * Pitch], gradients[0]);
            Add(sums, cells[1 * Pitch], gradients[outputs]);
            Add(sums, cells[2 * Pitch], gradients[2 * outputs]);
            Add(sums, cells[3 * Pitch], gradients[threeOutputs]);
            Add(sums, cells[4 * Pitch], fourth[0]);
            Add(sums, cells[5 * Pitch], fourth[outputs]);
            Add(sums, cells[6 * Pitch], fourth[2 * outputs]);
            Add(sums, cells[7 * Pitch], fourth[threeOutputs]);
            Add(sums, cells[8 * Pitch], eighth[0]);
            Add(sums, cells[9 * Pitch], eighth[outputs]);
            Add(sums, cells[10 * Pitch], eighth[2 * outputs]);
            Add(sums, cells[11 * Pitch], eighth[threeOutputs]);
            Add(sums, cells[12 * Pitch], twelfth[0]);
            Add(sums, cells[13 * Pitch], twelfth[outputs]);
            Add(sums, cells[14 * Pitch], twelfth[2 * outputs]);
            Add(sums, cells[15 * Pitch], twelfth[threeOutputs]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(T* sums, int cell, T value) => sums[(uint)cell] = ScalarSum.Add(sums[(uint)cell], value);

    // How many of the outputs that are left: parts of one size, of whole registers.
    private static nint Part(nint left)
    {
        nint parts = (left + Pitch - 1) / Pitch, lanes = Vector512<ushort>.Count;
        return Math.Min(left, ((left + (parts * lanes) - 1) / (parts * lanes)) * lanes);
    }

    // What comes next in another plane, where no stream of the processor leads.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* from, nint bytes)
    {
        for (nint at = 0; Sse.IsSupported && at < bytes; at += 64)
        {
            Sse.Prefetch0((byte*)from + at);
        }
    }

    // Fewer planes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddFound(T* sums, int* cells, T* gradients, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Add(sums, cells[i], gradients[i]);
        }
    }

    // Marks that name no cell.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddExisting(T* sums, T* gradients, byte* marks, in WindowOrigins origins, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int cell = _marked.Find(marks[i], origins, i);
            if (cell >= 0)
            {
                Add(sums, cell, gradients[i]);
            }
        }
    }
}
