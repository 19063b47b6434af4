package demo
import ("testing";"fmt";"strings";"unicode/utf8";"sort")
func TestTmp(t *testing.T){
 e,err:=Sixth(); if err!=nil{t.Fatal(err)}
 fmt.Printf("%+v\n",e.Calendar)
 n:=0; for _,c:=range e.Challenges{ n+=len(c.Posts); fmt.Printf("%s | %s | %s | %v | %+v\n",c.Name,c.Body,c.Ministry,c.Sites,c.Posts)}
 fmt.Println(len(e.Challenges),n)
 for _,b:=range e.Bodies(){fmt.Println(b.Account())}
 cfg,_:=Whole()
 l:=cfg.candidates(e.Calendar)
 tr:=map[string]int{}; maxl:=map[string]int{}
 seen:=map[string]int{}
 day:=map[string]int{}
 by30:=0; drafts:=0
 for _,p:=range l{ tr[string(p.Track)]++
  for q,a:=range p.Content.Answers{ if k:=utf8.RuneCountInString(a);k>maxl[q]{maxl[q]=k}; seen[a]++; if strings.Contains(a,"{"){t.Error(a)} }
  if !p.Journey.Submitted.IsZero(){day[p.Journey.Submitted.Format("01-02")]++
   if p.Journey.Submitted.Format("01-02 15")<"03-30 10"{by30++} else if p.Journey.Started.Format("01-02 15")<"03-30 10" {drafts++}
   if !p.Journey.Started.Before(p.Journey.Submitted){t.Error(p.Journey)}
  }
 }
 dup:=0; for _,k:=range seen{ if k>1{dup++}}
 fmt.Println(tr,maxl,"dup",dup,"by30",by30,"drafts",drafts)
 ks:=[]string{}; for k:=range day{ks=append(ks,k)}; sort.Strings(ks); for _,k:=range ks{fmt.Print(k,":",day[k]," ")}
 fmt.Println()
 // similarity
 sent:=make([]map[string]bool,len(l))
 for i,p:=range l{sent[i]=map[string]bool{}; for _,a:=range p.Content.Answers{for _,s:=range strings.SplitAfter(a,". "){sent[i][s]=true}}}
 worst:=0.0; sum:=0.0; cnt:=0
 for i:=range l{for j:=0;j<i;j++{c:=0;for s:=range sent[i]{if sent[j][s]{c++}}; f:=float64(c)/float64(min(len(sent[i]),len(sent[j]))); sum+=f;cnt++; if f>worst{worst=f}}}
 fmt.Println("worst",worst,"mean",sum/float64(cnt))
 for _,i:=range []int{0,1,5,17,44}{p:=l[i]; fmt.Printf("\n=== %s %s %s/%s q=%d %v %v\n%v\n%v\n%v\n",p.Name,p.Email,p.Track,p.Second,p.Quality,p.Journey,*p.Content.YearsExperience,p.Content.Employers,p.Content.Schools,p.Content.Places); for _,q:=range questions{fmt.Println("-",q.ID,":",p.Content.Answers[q.ID])}}
}
