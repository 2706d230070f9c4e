using System.Runtime.InteropServices;
using GenPool.Interop;

namespace GenPool.Tests.Interop;

/// <summary>What exported functions do besides their work. GenPool.Export.Tests tries the same from C.</summary>
public sealed class NativeCallTests
{
    [Fact]
    public void Memory_OfACaller_IsReadAndWrittenInPlace()
    {
        long[] values = GC.AllocateArray<long>(4, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(values, 0);
        NativeCall.Write<long>(address, 4).Fill(-7);
        NativeCall.Return(address, [1, 2]);
        Assert.Equal([1, 2, -7, -7], NativeCall.Read<long>(address, 4).ToArray());
        Assert.Equal(2, NativeCall.Extent(address, 1));
        Assert.Equal(-7, NativeCall.Extent(address, 2));
    }

    [Fact]
    public void Memory_OfLengthZero_NeedsNoAddress() => Assert.True(NativeCall.Read<float>(0, 0).IsEmpty);

    [Theory]
    [InlineData(0, 1, typeof(ArgumentException), "null")]
    [InlineData(6, 1, typeof(ArgumentException), "aligned to the 4 bytes")]
    [InlineData(8, -1, typeof(ArgumentOutOfRangeException), "0 or more")]
    [InlineData(8, 1L << 31, typeof(OverflowException), "'address' has 2147483648 elements")]
    [InlineData(0, long.MaxValue, typeof(OverflowException), "at most 2147483647")]
    public void Memory_ThatCannotBe_IsRefused(nint address, long length, Type type, string text)
    {
        Exception exception = Assert.ThrowsAny<Exception>(() => _ = NativeCall.Write<float>(address, length).Length);
        Assert.IsType(type, exception);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(int.MinValue - 1L)]
    public void Extent_Beyond32Bits_IsRefused(long extent)
    {
        long[] shape = GC.AllocateArray<long>(1, pinned: true);
        shape[0] = extent;
        Assert.Throws<OverflowException>(() => NativeCall.Extent(Marshal.UnsafeAddrOfPinnedArrayElement(shape, 0), 0));
    }

    [Fact]
    public void Threads_AreOptions()
    {
        Assert.Null(NativeCall.Threads(0));
        Assert.Equal(3, NativeCall.Threads(3)!.MaxDegreeOfParallelism);
        Assert.Throws<ArgumentOutOfRangeException>(() => NativeCall.Threads(-1));
    }

    [Fact]
    public void Failure_OfAnyKind_IsAStatusAndAText() => OnAThreadOfItsOwn(() =>
    {
        Assert.Equal(string.Empty, LastError());
        (Exception Exception, int Status)[] failures =
        [
            (new ArgumentException("argument"), 1),
            (new ArgumentOutOfRangeException("parameter", "range"), 1),
            (new OverflowException("overflow"), 2),
            (new OutOfMemoryException("memory"), 3),
            (new InvalidOperationException(new string('\u00e9', 2000)), 4),
            (new NotSupportedException("shorter than before"), 4),
        ];
        Assert.All(failures, failure =>
        {
            Assert.Equal(failure.Status, NativeCall.Fail(failure.Exception));
            Assert.Equal(failure.Exception.Message, LastError());
        });
    });

    [Fact]
    public void Failure_IsOfItsThread()
    {
        NativeCall.Fail(new ArgumentException("here"));
        OnAThreadOfItsOwn(() => NativeCall.Fail(new ArgumentException("there")));
        Assert.Equal("here", LastError());
    }

    [Fact]
    public void Text_OfALiteral_ClosesWithZero() => Assert.Equal("caf\u00e9", Marshal.PtrToStringUTF8(NativeCall.Text("caf\u00e9"u8)));

    private static string LastError() => Marshal.PtrToStringUTF8(NativeCall.LastError())!;

    private static void OnAThreadOfItsOwn(Action action)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
