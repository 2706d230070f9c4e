namespace GenPool.Runtime;

/// <summary>A share of the work of one call: some planes (NCHW) or images (NHWC), and some rows of each.</summary>
/// <param name="Rows">Windows down the rows.</param>
/// <param name="Columns">Windows along the columns.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="Input">Where the elements of the input lie.</param>
/// <param name="Outputs">Elements of the whole output, the distance between the bit planes of a mask.</param>
/// <param name="First">First plane or image of the slice.</param>
/// <param name="End">One past its last.</param>
/// <param name="FirstRow">First row of the slice in every one of them.</param>
/// <param name="EndRow">One past its last row.</param>
internal readonly record struct PoolSlice(
    WindowAxis Rows, WindowAxis Columns, int Channels, PoolStrides Input, nint Outputs, int First, int End, int FirstRow, int EndRow)
{
    /// <summary>In NCHW order, whether rows, planes and images follow one another without gaps.</summary>
    public bool HasDensePlanes =>
        Input.Row == Columns.Input && Input.Channel == (nint)Rows.Input * Columns.Input && Input.Batch == Channels * Input.Channel;
}
