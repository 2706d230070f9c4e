using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks.WholePlanes;

/// <summary>The maxima of as many planes as a lane has elements.</summary>
/// <typeparam name="TLane">The lane, of no more elements than a plane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="memory">Memory for a register of each plane.</param>
/// <param name="cells">Cells of a plane.</param>
/// <remarks>
/// A tree of comparisons that transposes on its way. The register of every plane is a leaf; a node has half of the elements of each of two,
/// compared with the other half, side by side. So the root has one element of each.
/// </remarks>
internal readonly unsafe struct PlaneMaxima<TLane, T>(byte* memory, nint cells)
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    // Bits of a word, a bit for each cell.
    private const int WordBits = 64;

    private readonly T* _registers = (T*)memory;

    /// <summary>Bytes of memory that it takes.</summary>
    public static int Bytes => TLane.Count * TLane.Count * sizeof(T);

    // A lane has blocks of 128 bits, or is less than one.
    private static int Blocks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, TLane.Count * sizeof(T) / 16);
    }

    /// <summary>Finds them.</summary>
    /// <param name="first">The first plane.</param>
    /// <param name="pitch">Elements from one plane to the next.</param>
    /// <param name="count">Planes there are; the last one stands for those missing.</param>
    /// <param name="values">The maxima, in the order of the planes; zeros of either sign.</param>
    /// <returns>Whether they stand: no cell was NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Find(T* first, nint pitch, int count, out TLane values)
    {
        T* registers = _registers;
        TLane seen = TLane.Zero;
        int nodes = TLane.Count;
        nint last = count - 1, end = cells - TLane.Count;
        if (TLane.Count < 4)
        {
            for (int leaf = 0; leaf < TLane.Count; leaf++)
            {
                TLane.Store(Leaf(first + (Math.Min(PlaneOf(leaf), last) * pitch), end, ref seen), ref *registers, leaf * TLane.Count);
            }
        }
        else
        {
            // Two levels at once, in registers.
            nodes /= 4;
            for (int leaf = 0; leaf < nodes; leaf++)
            {
                TLane leaf0 = Leaf(first + (Math.Min(PlaneOf(leaf), last) * pitch), end, ref seen);
                TLane leaf1 = Leaf(first + (Math.Min(PlaneOf(leaf + nodes), last) * pitch), end, ref seen);
                TLane leaf2 = Leaf(first + (Math.Min(PlaneOf(leaf + (2 * nodes)), last) * pitch), end, ref seen);
                TLane leaf3 = Leaf(first + (Math.Min(PlaneOf(leaf + (3 * nodes)), last) * pitch), end, ref seen);
                TLane node = Node(Node(leaf0, leaf2, 2 * nodes), Node(leaf1, leaf3, 2 * nodes), nodes);
                TLane.Store(node, ref *registers, leaf * TLane.Count);
            }
        }

        for (nodes /= 2; nodes > 0; nodes /= 2)
        {
            for (int node = 0; node < nodes; node++)
            {
                TLane left = TLane.Load(ref *registers, node * TLane.Count), right = TLane.Load(ref *registers, (node + nodes) * TLane.Count);
                TLane.Store(Node(left, right, nodes), ref *registers, node * TLane.Count);
            }
        }

        values = TLane.Load(ref *registers, 0);
        return !TLane.HasNaN(seen);
    }

    /// <summary>Of planes whose maxima were found and stand, the first cells that are equal to them.</summary>
    /// <param name="first">The first plane.</param>
    /// <param name="pitch">Elements from one plane to the next.</param>
    /// <param name="winners">Receives the cells of as many planes as a lane has elements; of 256 at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Winners(T* first, nint pitch, byte* winners)
    {
        int index = 0;
        if (TLane.Count >= 4 && cells <= WordBits)
        {
            for (; index < TLane.Count; index += 4)
            {
                Winners(first, first + pitch, first + (2 * pitch), first + (3 * pitch), _registers + index, winners + index);
                first += 4 * pitch;
            }
        }

        for (; index < TLane.Count; index++)
        {
            winners[index] = (byte)Winner(first, index);
            first += pitch;
        }
    }

    /// <summary>Of planes whose maxima were found and stand, the first cell that is equal to it.</summary>
    /// <param name="plane">The plane.</param>
    /// <param name="index">Which of them it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Winner(T* plane, int index)
    {
        TLane value = TLane.Every(_registers[index]);
        nint last = cells - TLane.Count;
        if (cells <= WordBits)
        {
            // All cells at once, without a branch that nobody could foretell.
            ulong equal = Equal(plane, last, value);
            for (nint cell = 0; cell < last; cell += TLane.Count)
            {
                equal |= Equal(plane, cell, value);
            }

            return BitOperations.TrailingZeroCount(equal);
        }

        for (nint cell = 0; ; cell += TLane.Count)
        {
            nint at = Math.Min(cell, last);
            ulong equal = TLane.EqualBits(TLane.Load(ref *plane, at), value);
            if (equal != 0)
            {
                return at + BitOperations.TrailingZeroCount(equal);
            }
        }
    }

    // Of four planes, all cells at once: a bit for each that is equal. There is no branch that nobody could foretell.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Winners(T* plane0, T* plane1, T* plane2, T* plane3, T* maxima, byte* winners)
    {
        nint last = cells - TLane.Count;
        TLane value0 = TLane.Every(maxima[0]), value1 = TLane.Every(maxima[1]), value2 = TLane.Every(maxima[2]), value3 = TLane.Every(maxima[3]);
        ulong equal0 = Equal(plane0, last, value0), equal1 = Equal(plane1, last, value1);
        ulong equal2 = Equal(plane2, last, value2), equal3 = Equal(plane3, last, value3);
        for (nint cell = 0; cell < last; cell += TLane.Count)
        {
            equal0 |= Equal(plane0, cell, value0);
            equal1 |= Equal(plane1, cell, value1);
            equal2 |= Equal(plane2, cell, value2);
            equal3 |= Equal(plane3, cell, value3);
        }

        winners[0] = (byte)BitOperations.TrailingZeroCount(equal0);
        winners[1] = (byte)BitOperations.TrailingZeroCount(equal1);
        winners[2] = (byte)BitOperations.TrailingZeroCount(equal2);
        winners[3] = (byte)BitOperations.TrailingZeroCount(equal3);
    }

    // A bit for each cell of a register that is equal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(T* plane, nint cell, TLane value) => TLane.EqualBits(TLane.Load(ref *plane, cell), value) << (int)cell;

    // The best of all registers of a plane. The last cells first; they overlap those before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Leaf(T* plane, nint last, ref TLane seen)
    {
        TLane best = TLane.Load(ref *plane, last), observed = TLane.Observe(best);
        for (T* cell = plane, end = plane + last; cell < end; cell += TLane.Count)
        {
            TLane other = TLane.Load(ref *cell, 0);
            best = TLane.Max(other, best);
            observed = TLane.Both(observed, TLane.Observe(other));
        }

        seen = TLane.Both(seen, observed);
        return best;
    }

    // Of a level with so many nodes: as long as blocks hold several elements of a plane, within these; then whole blocks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Node(TLane left, TLane right, int nodes)
    {
        TLane first, second;
        if (nodes >= Blocks)
        {
            TLane.Zip(left, right, out first, out second);
        }
        else
        {
            TLane.ZipBlocks(left, right, out first, out second);
        }

        return TLane.Max(first, second);
    }

    // The tree interleaves. The plane that must be some leaf, for its maximum to come out in its place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint PlaneOf(int leaf)
    {
        (uint element, uint block) = ((uint)leaf / (uint)Blocks, (uint)leaf % (uint)Blocks);
        block = Blocks == 4 ? ((block & 1) << 1) | (block >> 1) : block;
        return (nint)((block * ((uint)TLane.Count / (uint)Blocks)) + element);
    }
}
