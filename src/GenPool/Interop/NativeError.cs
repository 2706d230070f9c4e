using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GenPool.Runtime;

/// <summary>What the last failed call of each thread said.</summary>
internal static unsafe class NativeError
{
    // Pinned, so that its address can be handed out; the collector frees it after the next failure, or with the thread.
    [ThreadStatic]
    private static byte[]? s_text;

    public static NativeStatus Keep(Exception exception)
    {
        try
        {
            string message = exception.Message;
            byte[] text = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(message) + 1, pinned: true);
            Encoding.UTF8.GetBytes(message, text);
            s_text = text;
        }
        catch (OutOfMemoryException)
        {
            s_text = null;
        }

        return exception switch
        {
            ArgumentException => NativeStatus.InvalidArgument,
            OverflowException => NativeStatus.TooLarge,
            OutOfMemoryException => NativeStatus.OutOfMemory,
            _ => NativeStatus.InternalError,
        };
    }

    public static nint Last() => s_text is { } text
        ? (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(text))
        : NativeCall.Text("\0"u8);
}
