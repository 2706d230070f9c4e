using System.Collections.Concurrent;
using Digits.Distributed;

namespace GenPool.Digits.Tests.Harness;

/// <summary>Ranks that are threads of the test, and hand bytes over as slowly as can be: a send waits for its receiver.</summary>
internal sealed class ThreadRanks : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);
    private readonly int _size;
    private readonly ConcurrentDictionary<(int From, int To), Channel> _channels = new();
    private readonly Barrier _barrier;

    private ThreadRanks(int size) => (_size, _barrier) = (size, new Barrier(size));

    /// <summary>Does the same on every rank, and returns what each of them returned.</summary>
    public static TResult[] Run<TResult>(int size, Func<ICommunicator, TResult> work)
    {
        using ThreadRanks ranks = new(size);
        Task<TResult>[] tasks = [.. Enumerable.Range(0, size).Select(rank =>
            Task.Factory.StartNew(() => work(new Communicator(ranks, rank)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Assert.True(Task.WaitAll(tasks, s_limit), "The ranks wait for one another.");
        return [.. tasks.Select(task => task.Result)];
    }

    public void Dispose() => _barrier.Dispose();

    private Channel Between(int from, int to) => _channels.GetOrAdd((from, to), _ => new Channel());

    private sealed class Channel
    {
        private readonly BlockingCollection<byte[]> _messages = new(boundedCapacity: 1);
        private readonly SemaphoreSlim _taken = new(0);

        public void Put(ReadOnlySpan<byte> message)
        {
            _messages.Add(message.ToArray());
            Assert.True(_taken.Wait(s_limit), "Nobody receives.");
        }

        public void Take(Span<byte> message)
        {
            Assert.True(_messages.TryTake(out byte[]? sent, s_limit), "Nobody sends.");
            Assert.Equal(message.Length, sent.Length);
            sent.CopyTo(message);
            _taken.Release();
        }
    }

    private sealed class Communicator(ThreadRanks ranks, int rank) : ICommunicator
    {
        public int Rank => rank;

        public int Size => ranks._size;

        public void Send(ReadOnlySpan<byte> message, int destination) => ranks.Between(rank, destination).Put(message);

        public void Receive(Span<byte> message, int source) => ranks.Between(source, rank).Take(message);

        public void Broadcast(Span<byte> message)
        {
            if (rank != 0)
            {
                Receive(message, source: 0);
                return;
            }

            for (int other = 1; other < Size; other++)
            {
                Send(message, other);
            }
        }

        public void Barrier() => Assert.True(ranks._barrier.SignalAndWait(s_limit), "Not every rank came.");

        public void Finish()
        {
        }
    }
}
