using System.ComponentModel;
using GenPool.Lanes;

namespace GenPool.Views;

/// <summary>
/// A plane, or a volume, of elements seen from the first tap of a window: what a kernel loads from. Where channels are
/// neighbours and where columns are, where planes end and what lies beyond is a matter of the view, so that no kernel
/// knows it.
/// </summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// <para>Support for generated kernels. The lanes of a view are neighbouring windows along a row (channels first) or the
/// channels of one window (channels last).</para>
/// <para>A kernel moves a view to the windows it computes, block by block and step by step, and then to the rows and slices
/// of their taps. What blocks and steps are, the walk that calls the kernel says: planes and rows of windows, for example.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPlaneView<TSelf, TLane, T>
    where TSelf : struct, IPlaneView<TSelf, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>The view from the window some blocks and steps on.</summary>
    TSelf Window(int block, int step);

    /// <summary>Moves the view to the window of the next step. One is done, so what later ones touch may be fetched.</summary>
    void Advance();

    /// <summary>As <see cref="Advance"/>, where the next step lies some rows further down.</summary>
    void AdvanceRows(int rows);

    /// <summary>As <see cref="Advance"/>, where the next step lies some slices further on.</summary>
    void AdvanceSlices(int slices);

    /// <summary>The view for the lanes from some lane on.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="stride">Columns from one window to the next, where lanes are windows along a row.</param>
    TSelf Strip(int lane, int stride);

    /// <summary>The view from some rows further down.</summary>
    TSelf Row(int down);

    /// <summary>The view from some slices of a volume further on.</summary>
    TSelf Slice(int deeper);

    /// <summary>Whether the row lies on the input.</summary>
    bool Exists { get; }

    /// <summary>Whether the row and its slice lie on the input, a volume.</summary>
    bool ExistsInVolume { get; }

    /// <summary>The view itself where its row exists, and elsewhere one of a row of nothing but padding.</summary>
    TSelf OrPadding();

    /// <summary>All bits where the neighbours from some columns on lie on the row, none elsewhere.</summary>
    /// <param name="column">Columns from the window's first tap.</param>
    TLane Inside(int column);

    /// <summary><see cref="Inside"/> for the second of the two loads of a pair.</summary>
    TLane InsideNext(int column);

    /// <summary>All bits where a tap of windows that lie some columns apart is on the row, none elsewhere.</summary>
    TLane InsideEvery(int column, int stride);

    /// <summary>For each lane the taps of a row of its window that lie before the input's row: the number of the first that does not.</summary>
    TLane FirstTap();

    /// <summary>Taps of a window of a plane, from the row the view stands on, in rows before the input.</summary>
    /// <param name="rowTaps">Taps of a row of the window.</param>
    int TapsBefore(int rowTaps);

    /// <summary>Taps of a window of a volume, from the row the view stands on, in rows and slices before the input.</summary>
    /// <param name="rowTaps">Taps of a row of the window.</param>
    /// <param name="sliceTaps">Taps of a slice of the window.</param>
    int TapsBefore(int rowTaps, int sliceTaps);

    /// <summary>Loads neighbours.</summary>
    TLane Load(int column);

    /// <summary>Loads neighbours, and padding for those that do not lie on the row.</summary>
    /// <param name="column">Columns from the window's first tap.</param>
    /// <param name="inside"><see cref="Inside"/> of that column.</param>
    /// <param name="padding">What the others are.</param>
    TLane Load(int column, TLane inside, TLane padding);

    /// <summary>Loads the tap of windows that lie some columns apart.</summary>
    TLane LoadEvery(int column, int stride);

    /// <summary>Loads the tap of windows that lie two columns apart, and padding for those not on the row.</summary>
    /// <param name="column">Columns from the window's first tap.</param>
    /// <param name="inside"><see cref="Inside"/> of that column.</param>
    /// <param name="insideNext"><see cref="InsideNext"/> of that column.</param>
    /// <param name="padding">What the others are.</param>
    TLane LoadSecond(int column, TLane inside, TLane insideNext, TLane padding);

    /// <summary>Of windows that lie two columns apart, the tap two columns behind one that is loaded: what that one is for the next window.</summary>
    /// <param name="before">The loaded tap.</param>
    /// <param name="column">Columns from the window's first tap, of the tap wanted.</param>
    TLane LoadBehind(TLane before, int column);

    /// <summary>As <see cref="LoadBehind(TLane, int)"/>, and padding for those not on the row.</summary>
    /// <param name="before">The loaded tap.</param>
    /// <param name="column">Columns from the window's first tap, of the tap wanted.</param>
    /// <param name="inside"><see cref="Inside"/> of that column.</param>
    /// <param name="insideNext"><see cref="InsideNext"/> of that column.</param>
    /// <param name="padding">What the others are.</param>
    TLane LoadBehind(TLane before, int column, TLane inside, TLane insideNext, TLane padding);

    /// <summary>Loads the tap of windows that lie some columns apart, and padding for those not on the row.</summary>
    TLane LoadEvery(int column, int stride, TLane padding);

    /// <summary>Loads two neighbouring taps of windows that lie two columns apart.</summary>
    void LoadPair(int column, out TLane first, out TLane second);

    /// <summary>Loads two neighbouring taps of windows that lie two columns apart, and padding for those not on the row.</summary>
    /// <param name="column">Columns from the window's first tap.</param>
    /// <param name="inside"><see cref="Inside"/> of that column.</param>
    /// <param name="insideNext"><see cref="InsideNext"/> of that column.</param>
    /// <param name="padding">What the others are.</param>
    /// <param name="first">The tap.</param>
    /// <param name="second">The next tap.</param>
    void LoadPair(int column, TLane inside, TLane insideNext, TLane padding, out TLane first, out TLane second);

    /// <summary>Loads four neighbouring taps of windows that lie four columns apart.</summary>
    void LoadFour(int column, out TLane first, out TLane second, out TLane third, out TLane fourth);

    /// <summary>Loads, of a second tensor of the same shape, the elements at the places of neighbours, and padding for those not on the row.</summary>
    TLane LoadBeside(int column, TLane inside, TLane padding);

    /// <summary>As <see cref="LoadBeside"/>, at the places of cells of patches that lie some columns apart; padding too where the row is off the input.</summary>
    TLane LoadEveryBeside(int column, int stride, TLane padding);

    /// <summary>What the sums of neighbouring outputs were divided by, where windows differ in it.</summary>
    TNumbers Divisor<TNumbers>(int column)
        where TNumbers : struct, IArithmeticLane<TNumbers, T>;

    /// <summary>Loads the gradients of neighbouring outputs, and anything where there is none: no mark names a tap there.</summary>
    TLane LoadMarked(int column);

    /// <summary>Loads the numbers of the winning taps of neighbouring outputs; none that a tap has where there is no output.</summary>
    TLane Winners(int column, TLane inside);

    /// <summary>As <see cref="Winners"/>, of marks of four bytes.</summary>
    TLane WideWinners(int column, TLane inside);

    /// <summary>Loads the bits of a group of eight taps of neighbouring outputs; none where there is no output.</summary>
    TLane Ties(int column, int group, TLane inside);

    /// <summary>Stores to neighbours; what does not lie on the plane is left alone.</summary>
    void Store(TLane values, int column);

    /// <summary>Stores to two neighbouring cells of patches that lie two columns apart.</summary>
    void StorePair(TLane first, TLane second, int column);

    /// <summary>Stores to three neighbouring cells of patches that lie three columns apart.</summary>
    void StoreThree(TLane first, TLane second, TLane third, int column);

    /// <summary>Stores to four neighbouring cells of patches that lie four columns apart.</summary>
    void StoreFour(TLane first, TLane second, TLane third, TLane fourth, int column);

    /// <summary>Stores to a cell of patches that lie some columns apart.</summary>
    void StoreEvery(TLane values, int column, int stride);
}
